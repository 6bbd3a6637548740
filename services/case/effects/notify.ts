import { done } from '@/domain/outcome'
import type { Ctx } from '../../context'
import { messageParams } from '../../notify/params'
import { committeeFor, districtOf, membersOf, officersOf, seatedOn } from '../../notify/people'
import { tell } from '../../notify/tell'
import type { Tx } from '../../tx'
import type { CaseRow } from '../load'
import type { EffectDeed } from './deed'

type Whom = (tx: Tx, ctx: Ctx, row: CaseRow) => Promise<string[]>

const tellThem =
  (template: string, whom: Whom): EffectDeed =>
  async (tx, ctx, { before, move, to, eventSeq }) => {
    await tell(tx, ctx, await whom(tx, ctx, before), {
      template,
      eventKey: `${before.id}:${eventSeq}:${template}`,
      applicationId: before.id,
      params: { ...(await messageParams(tx, before)), transition: move.name, from: before.stage, to },
    })
    return done(null)
  }

/** Tells everyone who acts for the enterprise. */
export const notifyEnterprise = tellThem('enterprise_moved', (tx, _, row) => membersOf(tx, row))

/** Tells the officer of the case, or all officers while it has none. */
export const notifyOffice = tellThem('office_moved', officersOf)

/** Calls the district officers of the area. */
export const notifyDistrict = tellThem('district_called', districtOf)

/** Calls the committee. */
export const notifyCommittee = tellThem('committee_called', committeeFor)

/** Tells whoever is at work on the case at its stage that the work is over: seats, district, committee. */
export const notifyWorkers = tellThem('work_over', async (tx, ctx, row) => [
  ...(await seatedOn(tx, row)),
  ...(row.stage === 'district_check' ? await districtOf(tx, ctx, row) : []),
  ...(row.stage === 'deliberation' ? await committeeFor(tx, ctx, row) : []),
])
