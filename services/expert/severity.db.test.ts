import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { application } from '@/db/schema/application'
import { expertTie } from '@/db/schema/expert'
import { assignment, panelOpening, recusal, scoreSheet } from '@/db/schema/review'
import { schemeVersion } from '@/db/schema/scheme'
import type { SeverityRecord } from '@/domain/expert/record/views'
import { expertPoints } from '@/domain/scheme/schema-rubric'
import { schemeV1 } from '@/domain/scheme/v1'
import { closeDatabase, database } from '../database'
import { viewSeverity } from '../expert-record/view-severity'
import {
  addReviewCase,
  addStaff,
  because,
  ctxOf,
  REVIEW_NOW,
  type Somebody,
  scoredItems,
} from '../testing/review'
import { layIn, sealAndOpen } from '../testing/sheets'
import { severityOfPanel } from './panel-severity'
import { viewConsensus } from './view-consensus'

afterAll(closeDatabase)

const db = () => database().orm
let versions = 0
let version = ''
let experts: Somebody[]
let officer: Somebody

type Panel = { seats: [Somebody, number][]; stage?: string; isOpen?: boolean }

/** A case whose experts gave everything that percent, sealed, and opened unless said otherwise. */
const addScored = async ({ seats, stage = 'expert_review', isOpen = true }: Panel) => {
  const made = await addReviewCase()
  await db().update(application).set({ schemeVersionId: version }).where(eq(application.id, made.id))
  const ids: string[] = []
  for (const [n, [who, percent]] of seats.entries()) {
    const at = { applicationId: made.id, personId: who.id }
    const [seat] = await db()
      .insert(assignment)
      .values({
        ...at,
        role: 'expert',
        alias: String.fromCharCode(65 + n),
        status: 'declared',
        declaredAt: REVIEW_NOW,
        at: REVIEW_NOW,
      })
      .returning()
    const [sheet] = await db()
      .insert(scoreSheet)
      .values({ ...at, assignmentId: seat?.id ?? '', createdAt: REVIEW_NOW })
      .returning()
    if (!sheet) throw new Error('no sheet')
    ids.push(sheet.id)
    const said = {
      isNotApplicable: false,
      justification: '逐项核对，有据可查。',
      reasonCodes: [],
      anchors: [],
    }
    await layIn(
      sheet.id,
      scoredItems.map(item => ({
        ...said,
        item: item.id,
        points: Math.round((expertPoints(item) * percent) / 10) / 10,
      })),
      REVIEW_NOW,
    )
  }
  if (isOpen) await sealAndOpen(ctxOf({ kind: 'system', name: 'test' }), ids)
  else
    for (const id of ids)
      await db()
        .update(scoreSheet)
        .set({ status: 'sealed', seal: 'x', sealedAt: REVIEW_NOW })
        .where(eq(scoreSheet.id, id))
  await db().update(application).set({ stage }).where(eq(application.id, made.id))
  return made
}

const recordOf = async (who: Somebody, expert = experts[0]): Promise<SeverityRecord[]> => {
  const found = await viewSeverity(who.ctx, expert?.id ?? '')
  if (!found.ok) throw new Error(because(found))
  return found.value
}

/** Six cases of different worth by four experts, the first of whom is severe by some eight percent throughout. */
const addHistory = async (stage?: string) => {
  const [a, b, c, d] = experts
  if (!a || !b || !c || !d) throw new Error('no experts')
  const made = []
  for (const [n, worth] of [70, 92, 80, 61, 88, 75].entries()) {
    const others =
      [
        [b, c],
        [c, d],
        [d, b],
      ][n % 3] ?? []
    const seats = [a, ...others].map((who, i): [Somebody, number] => [
      who,
      worth + (i === 0 ? -8 : 0) + ((n * 7 + i * 5) % 3) - 1,
    ])
    made.push(await addScored({ seats, ...(stage ? { stage } : {}) }))
  }
  return made
}

beforeAll(async () => {
  officer = await addStaff('officer')
  experts = []
  for (let i = 0; i < 4; i += 1) experts.push(await addStaff('expert'))
})
beforeEach(async () => {
  versions += 1
  const code = `1990-${versions}`
  const [row] = await db()
    .insert(schemeVersion)
    .values({
      code,
      status: 'published',
      effectiveFrom: `2024-01-${String(versions).padStart(2, '0')}`,
      data: { ...schemeV1, code },
      publishedAt: REVIEW_NOW,
    })
    .returning()
  version = row?.id ?? ''
})
/** The newest version is the one of the test at hand. */
const current = (records: SeverityRecord[]): SeverityRecord | undefined =>
  records.find(record => record.code === `1990-${versions}`)

describe('severity over history', () => {
  it('finds a severe expert among cases of different worth, with what it rests on', async () => {
    await addHistory()
    const own = current(await recordOf(officer))
    const [line] = own?.view.lines ?? []
    expect(own?.view).toMatchObject({ sheets: 18, cases: 6, experts: 4, groups: 1, isSame: false })
    expect(line).toMatchObject({ cases: 6, beside: 3, reading: 'severe' })
    // Eight percent of all expert points below three others: six below the mean of the four.
    const whole = scoredItems.reduce((sum, item) => sum + expertPoints(item), 0)
    expect(Number(line?.total.points)).toBeGreaterThan(-0.075 * whole)
    expect(Number(line?.total.points)).toBeLessThan(-0.045 * whole)
    expect(line?.pillars.reduce((sum, p) => sum + Number(p.points), 0)).toBeCloseTo(
      Number(line?.total.points),
      6,
    )
    expect(current(await recordOf(officer, experts[1]))?.view.lines[0]?.reading).not.toBe('severe')
  })

  it('is for officers alone, never about oneself, and reads no line that is not there', async () => {
    await addHistory()
    const id = experts[0]?.id ?? ''
    expect(because(await viewSeverity(ctxOf({ kind: 'anonymous' }), id))).toBe('unauthenticated')
    for (const role of ['expert', 'committee', 'chair', 'district', 'admin', 'inspector', 'auditor'] as const)
      expect(because(await viewSeverity((await addStaff(role)).ctx, id))).toBe('missing')
    const both = ctxOf({ ...(experts[0]?.actor ?? officer.actor), roles: ['expert', 'officer'] })
    expect(because(await viewSeverity(both, id))).toBe('missing')
    expect(because(await viewSeverity(officer.ctx, 'nobody'))).toBe('missing')
    const nobody = await addStaff('expert')
    expect(await viewSeverity(officer.ctx, nobody.id)).toEqual({ ok: true, value: [] })
  })

  it('reads nothing of sheets that are sealed and not opened, nor of a panel that was closed again', async () => {
    await addHistory()
    const before = await recordOf(officer)
    const wild = experts.slice(0, 3).map((who, i): [Somebody, number] => [who, i === 0 ? 100 : 20])
    await addScored({ seats: wild, isOpen: false })
    expect(await recordOf(officer)).toEqual(before)
    const closed = await addScored({ seats: wild })
    expect(await recordOf(officer)).not.toEqual(before)
    const opening = { applicationId: closed.id, seats: 3, missing: [], at: REVIEW_NOW }
    await db()
      .insert(panelOpening)
      .values({ ...opening, supersededAt: REVIEW_NOW })
    expect(await recordOf(officer)).toEqual(before)
    await db().insert(panelOpening).values(opening)
    expect(await recordOf(officer)).not.toEqual(before)
  })

  it('tells whoever is kept out of a case the same as if it were not there', async () => {
    const [first] = await addHistory()
    const recused = await addStaff('officer')
    const tied = await addStaff('officer')
    const before = await recordOf(officer)
    expect(await recordOf(recused)).toEqual(before)
    const wild = experts.slice(0, 3).map((who, i): [Somebody, number] => [who, i === 0 ? 100 : 20])
    const kept = await addScored({ seats: wild })
    expect(await recordOf(recused)).not.toEqual(before)
    await db().insert(recusal).values({
      personId: recused.id,
      enterpriseId: kept.enterpriseId,
      applicationId: kept.id,
      ground: '近亲属任职',
      at: REVIEW_NOW,
    })
    await db().insert(expertTie).values({
      personId: tied.id,
      kind: 'past_employer',
      organisation: '曾任职单位',
      creditCode: kept.creditCode,
      addedAt: REVIEW_NOW,
    })
    expect(await recordOf(recused)).toEqual(before)
    expect(await recordOf(tied)).toEqual(before)
    expect(await recordOf(officer)).not.toEqual(before)
    const [row] = await db()
      .select()
      .from(application)
      .where(eq(application.id, first?.id ?? ''))
    if (!row) throw new Error('no case')
    const ofPanel = (who: Somebody) => severityOfPanel(db(), who.ctx, row)
    expect(await ofPanel(recused)).not.toEqual(await ofPanel(officer))
    expect(await ofPanel(recused)).toEqual(await ofPanel(tied))
  })

  it('compares for the committee only what lies before it and they did not evaluate', async () => {
    const [first] = await addHistory('deliberation')
    const member = await addStaff('committee')
    const [row] = await db()
      .select()
      .from(application)
      .where(eq(application.id, first?.id ?? ''))
    if (!row) throw new Error('no case')
    const ofPanel = (who: Somebody) => severityOfPanel(db(), who.ctx, row)
    const before = await ofPanel(member)
    expect(before).toMatchObject({ state: 'known', view: { cases: 6 } })
    expect(before).toEqual(await ofPanel(officer))
    const wild = experts.slice(0, 3).map((who, i): [Somebody, number] => [who, i === 0 ? 100 : 20])
    await addScored({ seats: wild })
    expect(await ofPanel(member)).toEqual(before)
    expect(await ofPanel(officer)).not.toEqual(before)
    const guest = experts[3]
    if (!guest) throw new Error('no expert')
    const asMember = { ...guest, ctx: ctxOf({ ...guest.actor, roles: ['expert', 'committee'] }) }
    expect(await ofPanel(asMember)).toEqual({ state: 'too_few' })
  })

  it('stands beside the raw scores for the officer with its arithmetic, and is kept from the panel', async () => {
    const [first] = await addHistory()
    const id = first?.id ?? ''
    const view = await viewConsensus(officer.ctx, id)
    if (!view.ok) throw new Error(because(view))
    expect(view.value.severity).toMatchObject({ state: 'known', view: { cases: 6 } })
    expect(view.value.adjusted.map(row => row.alias)).toEqual(['A', 'B', 'C'])
    for (const { raw, taken, even } of view.value.adjusted)
      expect(Number(raw) - Number(taken.points)).toBeCloseTo(Number(even), 1)
    const shown = view.value.robustness.rows.find(row => row.kind === 'adjusted')
    const mean = view.value.adjusted.reduce((sum, row) => sum + Number(row.even), 0) / 3
    expect(Number(shown?.total)).toBeCloseTo(mean, 1)
    expect(shown?.expression).toBe(`(${view.value.adjusted.map(row => row.even).join(' + ')}) ÷ 3`)
    // The raw total is what counts, and stays what it was.
    expect(view.value.totals.total).toBe(view.value.robustness.rows.find(row => row.isBase)?.total)
    const own = await viewConsensus(experts[0]?.ctx ?? officer.ctx, id)
    if (!own.ok) throw new Error(because(own))
    expect(own.value).toMatchObject({ severity: { state: 'kept' }, adjusted: [] })
    expect(own.value.robustness.rows.some(row => row.kind === 'adjusted')).toBe(false)
    expect(own.value.totals).toEqual(view.value.totals)
  })

  it('adjusts nothing while there is only the case itself', async () => {
    const seats = experts.slice(0, 3).map((who, i): [Somebody, number] => [who, [50, 80, 82][i] ?? 0])
    const only = await addScored({ seats })
    const view = await viewConsensus(officer.ctx, only.id)
    expect(view).toMatchObject({ ok: true, value: { severity: { state: 'too_few' }, adjusted: [] } })
    expect(current(await recordOf(officer))).toBeUndefined()
  })
})
