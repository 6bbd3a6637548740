import type { Db } from '@/db/client'
import { holderOf, inspectorRows, tiedToHolder } from '@/db/queries/surveillance-lists'
import { type CalendarDate, shanghaiDate } from '@/domain/calendar/days'
import type { DrawCandidate } from '@/domain/draw'
import type { Exclusion } from '@/domain/expert/panel'
import { isInTerm, isSuspended } from '@/domain/expert/record/standing'
import { normaliseText } from '@/domain/text'
import { hitsOn, isStanding } from '../conflict/hits'
import type { Ctx } from '../context'
import { keyedHash } from '../crypto'
import { drawPseudonym } from '../draw/stand'

/** An inspector as the list of one round knows them. */
export type Inspector = { personId: string; bars: Exclusion[]; onList: DrawCandidate }

/** Targets somebody without a line in the register may have in hand at once. */
const FREE_CAPACITY = 20

/** Everyone who inspects, under the pseudonyms of one list, with the grounds that keep them out as things stand. */
export const inspectorsOnList = async (db: Db, poolId: string, today: CalendarDate): Promise<Inspector[]> =>
  (await inspectorRows(db)).map(row => {
    const employer = normaliseText(row.employer ?? '')
    const capacity = row.capacity ?? FREE_CAPACITY
    const is: Partial<Record<Exclusion, boolean>> = {
      out_of_term: !isInTerm({ termFrom: row.term_from, termTo: row.term_to }, today),
      suspended: isSuspended(
        { suspendedFrom: row.suspended_from, suspendedUntil: row.suspended_until },
        today,
      ),
      no_capacity: row.load >= capacity,
    }
    return {
      personId: row.id,
      bars: (['out_of_term', 'suspended', 'no_capacity'] as const).filter(ground => is[ground]),
      onList: {
        id: drawPseudonym(poolId, row.id),
        employer: employer === '' ? '' : keyedHash('draw-employer', `${poolId}|${employer}`).slice(0, 12),
        region: row.region ?? '',
        disciplines: [],
        load: row.load,
        capacity,
      },
    }
  })

/** Which inspectors may not go to the holder of a certificate: tied to it by record, or by what the finder finds. */
export const tiedInspectors = async (
  db: Db,
  ctx: Ctx,
  certificateId: string,
  inspectors: readonly Inspector[],
): Promise<Set<string>> => {
  const people = inspectors.map(each => each.personId)
  const tied = await tiedToHolder(db, certificateId, people, shanghaiDate(ctx.now))
  const holder = await holderOf(db, certificateId)
  const hits = holder ? await hitsOn(db, ctx, holder) : null
  return new Set(people.filter(id => tied.has(id) || isStanding(hits?.get(id))))
}
