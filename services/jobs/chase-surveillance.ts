import { roundById, type TargetFacts, targetById, targetsDueBy } from '@/db/queries/surveillance'
import { officersFor, tiedToHolder } from '@/db/queries/surveillance-lists'
import { inspectorsTo } from '@/db/queries/surveillance-seats'
import { asDate, type CalendarDate, shanghaiDate } from '@/domain/calendar/days'
import { addWorkingDays, workingDaysBetween } from '@/domain/calendar/working-days'
import { done, refuse } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import { type ChaseStep, chaseStep, REMIND_BEFORE } from '@/domain/surveillance/chase'
import type { Ctx } from '../context'
import { database } from '../database'
import { tell } from '../notify/tell'
import { toldKeys } from '../notify/told-keys'
import { withTx } from '../tx'
import { isolated } from './isolated'

/** Targets looked at in one sweep, those due first. */
const AT_ONCE = 1000

const keyOf = (target: TargetFacts, { kind, days }: ChaseStep): string =>
  `${target.id}:${kind}:${target.status}:${target.dueOn}:${days}`

const chase = (ctx: Ctx, target: TargetFacts, step: ChaseStep) =>
  withTx(ctx, async tx => {
    const held = await targetById(tx.db, target.id, true)
    const round = await roundById(tx.db, target.roundId)
    const eventKey = keyOf(target, step)
    if (!held || !round || held.version !== target.version) return refuse('stale')
    if ((await toldKeys(tx.db, [eventKey])).size > 0) return refuse('repeated')
    const today = shanghaiDate(ctx.now)
    const [sent, officers] = await Promise.all([
      inspectorsTo(tx.db, [target.id]),
      officersFor(tx.db, target.certificateId, today),
    ])
    const going = sent.map(each => each.id)
    const tied = await tiedToHolder(tx.db, target.certificateId, going, today)
    const able = going.filter(id => !tied.has(id))
    // Where nobody may hear of it any more, the office is waited for.
    const waited = target.status === 'drawn' && able.length > 0 ? able : officers
    await tell(tx, ctx, step.to === 'office' ? [...waited, ...officers] : waited, {
      template: step.kind,
      eventKey,
      applicationId: target.applicationId,
      certificateId: target.certificateId,
      params: {
        brand: target.brand,
        product: target.product,
        round: round.title,
        due: target.dueOn,
        days: String(workingDaysBetween(asDate(target.dueOn), today)),
        path: paths.reviewRound(round.id),
      },
    })
    if (step.kind === 'surveillance_overdue')
      tx.audit({
        action: step.kind,
        target: 'surveillance_target',
        targetId: target.id,
        data: { due: target.dueOn, days: step.days, to: step.to, status: target.status },
      })
    return done(null)
  })

const stepFor = (target: TargetFacts, today: CalendarDate) => chaseStep(asDate(target.dueOn), today)

/**
 * Reminds whoever is waited for of every check and every result that falls due, and carries them further up once the day
 * has passed, each step once. After downtime only the latest step is taken; one that fails leaves the others theirs.
 */
export const chaseSurveillance = async (ctx: Ctx): Promise<void> => {
  const today = shanghaiDate(ctx.now)
  const { orm } = database()
  const rows = await targetsDueBy(orm, addWorkingDays(today, Math.max(...REMIND_BEFORE)).date, AT_ONCE)
  const due = rows.flatMap(target => {
    const step = stepFor(target, today)
    return step ? [{ target, step }] : []
  })
  const told = await toldKeys(
    orm,
    due.map(({ target, step }) => keyOf(target, step)),
  )
  for (const { target, step } of due)
    if (!told.has(keyOf(target, step)))
      await isolated('surveillance', target.id, () => chase(ctx, target, step))
}
