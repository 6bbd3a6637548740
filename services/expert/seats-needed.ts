import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { panelOpening } from '@/db/schema/review'
import type { Scheme } from '@/domain/scheme/schema'

/** How many sheets make the panel of a case: as many as the scheme says, or those the officer opened with a quorum. */
export const seatsNeeded = async (db: Db, applicationId: string, scheme: Scheme): Promise<number> => {
  const [standing] = await db
    .select({ seats: panelOpening.seats })
    .from(panelOpening)
    .where(and(eq(panelOpening.applicationId, applicationId), isNull(panelOpening.supersededAt)))
  return standing?.seats ?? scheme.panelSize
}
