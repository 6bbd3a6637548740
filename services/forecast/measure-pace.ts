import { stepsSince } from '@/db/queries/pace'
import { stagePace } from '@/db/schema/measure'
import { shanghaiDate } from '@/domain/calendar/days'
import { backTest, type PastCase } from '@/domain/forecast/back-test'
import { passagesOf, type Step } from '@/domain/forecast/legs'
import { paceBook } from '@/domain/forecast/pace'
import { casesIn } from '@/domain/forecast/spread'
import { done } from '@/domain/outcome'
import { isStage } from '@/domain/workflow/types'
import { currentTime } from '../clock'
import { systemCtx } from '../context'
import { database } from '../database'
import { withTx } from '../tx'
import { unhurried } from '../unhurried'

/** Cases submitted in so many days are read: those that left a stage in the last year, and what was known before them. */
const READ_DAYS = 3 * 365

type Row = Awaited<ReturnType<typeof stepsSince>>[number]

const stepOf = ({ at, kind, toStage }: Row): Step[] =>
  kind === 'issue'
    ? [{ at, to: 'issued' }]
    : toStage !== null && isStage(toStage)
      ? [{ at, to: toStage }]
      : []

const casesOf = (rows: readonly Row[]): PastCase[] => {
  const byCase = new Map<string, Row[]>()
  for (const row of rows) {
    const list = byCase.get(row.applicationId)
    if (list) list.push(row)
    else byCase.set(row.applicationId, [row])
  }
  return [...byCase.values()].map(list => {
    const { fieldId = '' } = list[0] ?? {}
    const passages = passagesOf(list.flatMap(stepOf)).map(one => ({ ...one, fieldId }))
    return { fieldId, passages }
  })
}

const tenths = (days: number): number => Math.round(days * 10)

/**
 * Measures how long each leg of the way lately took and how far off the forecast would have been, and keeps the
 * figures in place of the last ones. Runs every night, and when the clock of a demonstration has moved.
 */
export const measurePace = async (): Promise<void> => {
  const now = await currentTime()
  const ctx = systemCtx(now, 'pace', crypto.randomUUID())
  const rows = await stepsSince(database().orm, new Date(now.getTime() - READ_DAYS * 86_400_000))
  const cases = casesOf(rows)
  const book = paceBook(
    cases.flatMap(one => one.passages),
    shanghaiDate(now),
  )
  const tests = await unhurried(backTest(cases))
  await withTx(ctx, async tx => {
    const kept = [...book].flatMap(([leg, paces]) =>
      [...paces].map(([fieldId, { passages, windowDays }]) => {
        const test = fieldId === '' ? tests.get(leg) : undefined
        return {
          leg,
          fieldId,
          passages: passages.map(([days, n]): [number, number] => [days, n]),
          cases: casesIn(passages),
          windowDays,
          tried: test?.tried ?? 0,
          medianError: tenths(test?.median ?? 0),
          meanError: tenths(test?.mean ?? 0),
          within: test?.within ?? 0,
          computedAt: now,
        }
      }),
    )
    const whole = tests.get('result')
    await tx.db.delete(stagePace)
    await tx.db.insert(stagePace).values([
      ...kept,
      {
        leg: 'result',
        passages: [],
        cases: 0,
        windowDays: 0,
        tried: whole?.tried ?? 0,
        medianError: tenths(whole?.median ?? 0),
        meanError: tenths(whole?.mean ?? 0),
        within: whole?.within ?? 0,
        computedAt: now,
      },
    ])
    return done(null)
  })
}
