import { sql } from 'drizzle-orm'
import { assignment } from '@/db/schema/review'
import { aliasOf } from '@/domain/expert/panel'
import { readSeatRow, type SeatRow, type TakeSeats } from '@/domain/expert/seats/sheet'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import type { TableTaken } from '@/domain/sheet/preview'
import { appendEvent } from '../../case/events'
import { lockCase } from '../../case/load'
import { keepWaiting } from '../../case/waiting'
import type { Ctx } from '../../context'
import { database } from '../../database'
import { nextAlias } from '../../draw/draw'
import { messageParams } from '../../notify/params'
import { tell } from '../../notify/tell'
import { officerOnly } from '../../people/officer-only'
import { schemeOf } from '../../scheme/load'
import { withTx } from '../../tx'
import { answerBy } from '../answer-by'
import { judgeSeats, type SeatFate, seatsHash } from './judge'

/** Seats one expert in a transaction of its own, judged again with the case locked. */
const seatOne = (ctx: Ctx, row: SeatRow, shown: SeatFate): Promise<Outcome<null>> =>
  withTx(ctx, async (tx): Promise<Outcome<null>> => {
    const held = await lockCase(tx.db, shown.applicationId)
    if (!held) return refuse('missing')
    await tx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended('draw', 0))`)
    const [fate] = await judgeSeats(tx.db, ctx, [row])
    if (fate?.kind !== 'added' || fate.personId !== shown.personId)
      return refuse('blocked', { reason: fate?.problems[0]?.code ?? 'changed', conditions: [] })
    const scheme = await schemeOf(tx.db, held.schemeVersionId)
    const until = answerBy(ctx, scheme)
    const alias = aliasOf(await nextAlias(tx, held.id, 'expert'))
    await tx.db.insert(assignment).values({
      applicationId: held.id,
      personId: fate.personId,
      role: 'expert',
      alias,
      status: 'invited',
      dueOn: held.dueOn,
      answerBy: until,
      at: ctx.now,
    })
    const { reason } = row.cells
    const seq = await appendEvent(tx, ctx, {
      applicationId: held.id,
      kind: 'panel_assigned',
      audience: 'office',
      role: 'officer',
      data: { aliases: [alias], reason },
    })
    await tell(tx, ctx, [fate.personId], {
      template: 'expert_called',
      eventKey: `${held.id}:${seq}:expert_called`,
      applicationId: held.id,
      params: { ...(await messageParams(tx, held)), answerBy: until, path: paths.declaration(held.id) },
    })
    await keepWaiting(tx, ctx, held.id)
    tx.audit({
      action: 'assign-expert',
      target: 'application',
      targetId: held.id,
      reason,
      data: { personId: fate.personId, alias },
    })
    return done(null)
  })

/**
 * Seats the experts of a table that was shown, each line in a transaction of its own with what became of it. Refuses as
 * a whole with stale when what would come of it is not exactly what the hash stands for, invalid sheet_rows, and missing
 * for everybody but officers.
 */
export const takeSeats = async (ctx: Ctx, input: TakeSeats): Promise<Outcome<TableTaken>> => {
  const me = officerOnly(ctx)
  if (!me.ok) return me
  const rows = input.rows.map(({ line, ...raw }) => readSeatRow({ line, raw, marks: {} }))
  if (rows.some(row => row.problems.length > 0)) return refuse('invalid', { reason: 'sheet_rows' })
  const fates = await judgeSeats(database().orm, ctx, rows)
  if (seatsHash(fates) !== input.hash) return refuse('stale')
  const taken: TableTaken['rows'] = []
  for (const [i, row] of rows.entries()) {
    const fate = fates[i]
    if (fate?.kind !== 'added') continue
    const outcome = await seatOne(ctx, row, fate)
    taken.push({
      line: row.line,
      kind: outcome.ok ? 'added' : 'wrong',
      because: outcome.ok ? '' : (outcome.because.reason ?? outcome.because.code),
    })
  }
  const added = taken.filter(row => row.kind === 'added').length
  return done({ added, updated: 0, unchanged: taken.length - added, rows: taken })
}
