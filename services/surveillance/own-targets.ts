import { targetsOfHolders } from '@/db/queries/surveillance'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { CheckOutcome } from '@/domain/surveillance/target'
import { type Ctx, personOf } from '../context'
import { database } from '../database'

const MOST = 20

export type OwnTargetView = {
  id: string
  no: number
  title: string
  number: string
  brand: string
  product: string
  dueOn: string
  checkedOn: string | null
  /** Null until it is published. */
  result: { outcome: CheckOutcome; findings: string } | null
}

/** What the enterprises of a person were drawn for, the latest first. Refuses: unauthenticated. */
export const viewOwnTargets = async (ctx: Ctx): Promise<Outcome<OwnTargetView[]>> => {
  const me = personOf(ctx)
  if (!me) return refuse('unauthenticated')
  const rows = await targetsOfHolders(
    database().orm,
    me.memberships.map(each => each.enterpriseId),
    MOST,
  )
  return done(
    rows.map(({ id, no, title, number, brand, product, dueOn, checkedOn, status, outcome, findings }) => ({
      ...{ id, no, title, number, brand, product, dueOn, checkedOn },
      result: status === 'published' && outcome ? { outcome, findings } : null,
    })),
  )
}
