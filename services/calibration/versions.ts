import { and, desc, eq, exists, gt, inArray, isNull, ne, or } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { application } from '@/db/schema/application'
import { schemeVersion } from '@/db/schema/scheme'
import { mayAskIn } from '@/domain/conflict/withdrawal'
import type { Scheme } from '@/domain/scheme/schema'
import { STAGES } from '@/domain/workflow/types'
import { schemeInForce, schemeOf } from '../scheme/load'

export type OpenVersion = { id: string; scheme: Scheme }

/** Stages of a submitted case that a panel may still be drawn for. */
const BEFORE_SCORES = STAGES.filter(mayAskIn)

/**
 * The scheme versions a panel may be drawn under from a day on, the one in force first: a case keeps its own version, so
 * those of running cases count as much as those published for a coming day.
 */
export const openVersions = async (db: Db, day: string): Promise<OpenVersion[]> => {
  const current = await schemeInForce(db, day)
  const running = db
    .select({ id: application.id })
    .from(application)
    .where(
      and(
        eq(application.schemeVersionId, schemeVersion.id),
        isNull(application.settledAt),
        inArray(application.stage, BEFORE_SCORES),
      ),
    )
  const rows = await db
    .select({ id: schemeVersion.id })
    .from(schemeVersion)
    .where(
      and(
        ne(schemeVersion.status, 'draft'),
        or(and(eq(schemeVersion.status, 'published'), gt(schemeVersion.effectiveFrom, day)), exists(running)),
      ),
    )
    .orderBy(desc(schemeVersion.effectiveFrom))
  const others: OpenVersion[] = []
  for (const { id } of rows) if (id !== current?.id) others.push({ id, scheme: await schemeOf(db, id) })
  return current ? [current, ...others] : others
}
