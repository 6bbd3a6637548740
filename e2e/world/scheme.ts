import type { Db } from '@/db/client'
import { schemeVersion } from '@/db/schema/scheme'
import { parseScheme, type Scheme } from '@/domain/scheme/schema'
import { both } from '@/domain/scheme/text'
import { schemeV1 } from '@/domain/scheme/v1'

/** The first version's rules under an earlier code, so that brands of earlier years have a version of their time. */
const earlier: Scheme = parseScheme({
  ...schemeV1,
  code: '2024-1',
  title: both('“重庆制造”品质认定方案（2024-1）', '“Chongqing Made” quality recognition scheme (2024-1)'),
  effectiveFrom: '2024-01-01',
})

/** Publishes the scheme versions of the demonstration, each from its own day. */
export const plantSchemes = async (db: Db): Promise<void> => {
  await db
    .insert(schemeVersion)
    .values(
      [earlier, schemeV1].map(scheme => ({
        code: scheme.code,
        status: 'published' as const,
        effectiveFrom: scheme.effectiveFrom,
        data: scheme,
        publishedAt: new Date(`${scheme.effectiveFrom}T01:00:00Z`),
      })),
    )
    .onConflictDoNothing()
}
