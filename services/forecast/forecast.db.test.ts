import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { application, caseEvent } from '@/db/schema/application'
import { stagePace } from '@/db/schema/measure'
import { asDate, startOfDay } from '@/domain/calendar/days'
import { addWorkingDays } from '@/domain/calendar/working-days'
import type { Stage } from '@/domain/workflow/types'
import { forecastCase } from '../application/forecast-case'
import { viewHub } from '../application/view-hub'
import { loadCase } from '../case/load'
import { moveClock } from '../clock'
import { closeDatabase, database } from '../database'
import { schemeOf } from '../scheme/load'
import { addBoardCase, addDesk, BOARD_NOW } from '../testing/board'
import { measurePace } from './measure-pace'
import { viewAccuracy } from './view-accuracy'

const WAY: Stage[] = [
  'formal_check',
  'district_check',
  'expert_review',
  'site_visit',
  'deliberation',
  'public_notice',
  'certified',
]
const at = (day: string) => new Date(startOfDay(asDate(day)).getTime() + 10 * 3_600_000)

/** A certified case that began so many working days after the first and stayed three in every stage. */
const addFinished = async (i: number) => {
  const db = database().orm
  let day = addWorkingDays(asDate('2026-03-02'), i * 3).date
  const added = await addBoardCase('formal_check', { dueOn: null, areaId: 'yuzhong', at: at(day) })
  await db
    .update(application)
    .set({ stage: 'certified', submittedAt: at(day), settledAt: at('2026-11-20') })
    .where(eq(application.id, added.id))
  const steps: { kind: string; from: Stage | null; to: Stage; on: string }[] = []
  for (const [n, to] of WAY.entries()) {
    // The log begins with the first.
    if (n > 0) steps.push({ kind: 'step', from: WAY[n - 1] ?? null, to, on: day })
    day = addWorkingDays(day, 3).date
  }
  steps.push({ kind: 'issue', from: 'certified', to: 'certified', on: day })
  await db.insert(caseEvent).values(
    steps.map((step, n) => ({
      applicationId: added.id,
      seq: n + 2,
      kind: step.kind,
      fromStage: step.from,
      toStage: step.to,
      actorName: '经办',
      actorRole: 'officer',
      audience: 'applicant' as const,
      at: at(step.on),
    })),
  )
}

const forecast = async (id: string) => {
  const db = database().orm
  const row = await loadCase(db, id)
  if (!row) throw new Error('no case')
  const { ctx } = await addDesk(['officer'])
  return forecastCase(db, ctx, { row, scheme: await schemeOf(db, row.schemeVersionId) })
}

beforeAll(async () => moveClock(BOARD_NOW))
afterAll(closeDatabase)

describe('the forecast', () => {
  it('has no date and no error while nothing is finished', async () => {
    const open = await addBoardCase('formal_check')
    await measurePace()
    const told = await forecast(open.id)
    expect(told).toMatchObject({ stage: { none: 'few' }, result: { none: 'few' }, accuracy: null })
  })

  it('comes from finished cases, and says how far off it was on them', async () => {
    for (let i = 0; i < 30; i++) await addFinished(i)
    await measurePace()
    const open = await addBoardCase('expert_review', { since: BOARD_NOW })
    const told = await forecast(open.id)
    // Three days here and in each of the four stages that follow.
    expect(told?.stage).toMatchObject({ span: { half: addWorkingDays(asDate('2026-11-23'), 3).date } })
    expect(told?.result).toMatchObject({ span: { half: addWorkingDays(asDate('2026-11-23'), 15).date } })
    expect(told?.queue).toBeNull()
    expect(told?.accuracy).toMatchObject({ median: 0, withinPercent: 100 })
  })

  it('counts who entered the same line before, and hides one or two of an area', async () => {
    const since = (minute: number) => new Date(Date.UTC(2026, 10, 20, 2, minute))
    const first = await addBoardCase('deliberation', { since: since(1) })
    const second = await addBoardCase('deliberation', { since: since(2), areaId: 'jiulongpo' })
    expect((await forecast(first.id))?.queue).toEqual({ pool: 'city', ahead: 0 })
    expect((await forecast(second.id))?.queue).toEqual({ pool: 'city', ahead: 1 })
    await addBoardCase('district_check', { since: since(1), areaId: 'nanan' })
    const next = await addBoardCase('district_check', { since: since(2), areaId: 'nanan' })
    const alone = await addBoardCase('district_check', { since: since(3), areaId: 'beibei' })
    expect((await forecast(next.id))?.queue).toEqual({ pool: 'area', ahead: 'few' })
    expect((await forecast(alone.id))?.queue).toEqual({ pool: 'area', ahead: 0 })
  })

  it('is for the enterprise alone', async () => {
    const open = await addBoardCase('formal_check')
    const { ctx } = await addDesk(['officer'])
    expect(await viewHub(ctx, open.id)).toMatchObject({ ok: false, because: { code: 'missing' } })
    const stranger = { ...ctx, actor: { kind: 'anonymous' as const } }
    expect(await viewHub(stranger, open.id)).toMatchObject({ ok: false })
    expect(await viewHub(ctx, randomUUID())).toMatchObject({ ok: false, because: { code: 'missing' } })
  })

  it('keeps counts alone, none of a field with few cases, and shows none of fewer than eight', async () => {
    const rows = await database().orm.select().from(stagePace)
    expect(rows.filter(row => row.fieldId !== '').every(row => row.cases >= 20)).toBe(true)
    await database()
      .orm.update(stagePace)
      .set({ cases: 7, tried: 7 })
      .where(eq(stagePace.leg, 'deliberation'))
    const { ctx } = await addDesk(['officer'])
    const told = await viewAccuracy({ ...ctx, actor: { kind: 'anonymous' } })
    const legs = told.ok ? told.value.legs : []
    expect(legs.find(one => one.leg === 'deliberation')).toMatchObject({ pace: null, accuracy: null })
    expect(legs.find(one => one.leg === 'result')?.accuracy?.tried).toBeGreaterThan(8)
  })
})
