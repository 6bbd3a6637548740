import { schemeVersion } from '@/db/schema/scheme'
import type { Scheme } from '@/domain/scheme/schema'
import { database } from '../database'

/** Publishes scheme versions, each in force from its own day; a code that is there already stays as it is. */
export const publishSchemes = async (schemes: readonly Scheme[]): Promise<void> => {
  await database()
    .orm.insert(schemeVersion)
    .values(
      schemes.map(scheme => ({
        code: scheme.code,
        status: 'published' as const,
        effectiveFrom: scheme.effectiveFrom,
        data: scheme,
        publishedAt: new Date(`${scheme.effectiveFrom}T01:00:00Z`),
      })),
    )
    .onConflictDoNothing()
}
