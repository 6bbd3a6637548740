import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditLog } from '@/db/schema/log'
import type { Outcome, RefusalCode } from '@/domain/outcome'
import type { Ctx } from '../context'
import { database } from '../database'
import { addBoardCase, addDesk, recuse } from '../testing/board'
import { addReviewCase } from '../testing/review'
import { viewApplication } from './view-application'
import { viewCase } from './view-case'
import { viewChecks } from './view-checks'
import { viewCorrection } from './view-correction'
import { viewEvidence } from './view-evidence'
import { viewLetters } from './view-letters'
import { viewMoves } from './view-moves'
import { viewReaders } from './view-readers'
import { viewScores } from './view-scores'
import { viewVisit } from './view-visit'

type Desk = Awaited<ReturnType<typeof addDesk>>
const code = (outcome: Outcome<unknown>): RefusalCode | 'done' => (outcome.ok ? 'done' : outcome.because.code)

let officer: Desk
let recused: Desk
let district: Desk
let elsewhere: Desk
let chair: Desk
let expert: Desk

beforeAll(async () => {
  officer = await addDesk(['officer'])
  recused = await addDesk(['officer'])
  district = await addDesk(['district'], 'yuzhong')
  elsewhere = await addDesk(['district'], 'jiangjin')
  chair = await addDesk(['chair'])
  expert = await addDesk(['expert'])
})

const VIEWS: Record<string, (ctx: Ctx, id: string) => Promise<Outcome<unknown>>> = {
  frame: viewCase,
  moves: viewMoves,
  checks: viewChecks,
  letters: viewLetters,
  readers: viewReaders,
  application: (ctx, id) => viewApplication(ctx, id, false),
  evidence: viewEvidence,
  scores: viewScores,
  visit: viewVisit,
  correction: viewCorrection,
}

describe('views of a case', () => {
  it.each(Object.entries(VIEWS))(
    '%s: a stranger, another area and a person with a tie get what does not exist gets',
    async (_, view) => {
      const open = await addBoardCase('district_check')
      await recuse(recused.id, open.enterpriseId)
      const nothing = await view(officer.ctx, randomUUID())
      expect(nothing).toEqual({ ok: false, because: { code: 'missing' } })
      for (const desk of [recused, elsewhere, chair, expert])
        expect(await view(desk.ctx, open.id)).toEqual(nothing)
      expect(code(await view(officer.ctx, open.id))).toBe('done')
    },
  )

  it('show a district officer the application and evidence, and nothing of scores, visit, checks and notes', async () => {
    const open = await addBoardCase('expert_review')
    const got = Object.fromEntries(
      await Promise.all(
        Object.entries(VIEWS).map(async ([name, view]) => [name, code(await view(district.ctx, open.id))]),
      ),
    )
    expect(got).toEqual({
      frame: 'done',
      moves: 'done',
      checks: 'done',
      letters: 'missing',
      readers: 'done',
      application: 'done',
      evidence: 'done',
      scores: 'missing',
      visit: 'missing',
      correction: 'missing',
    })
    const checks = await viewChecks(district.ctx, open.id)
    expect(checks).toMatchObject({ value: { points: null, notes: null, officers: null, isEditable: false } })
    const frame = await viewCase(district.ctx, open.id)
    expect(frame).toMatchObject({ value: { people: { experts: [], recused: [] }, seesScores: false } })
  })

  it('mask contact details for the office until asked, leave a line then, and hold them back from the district', async () => {
    const { id } = await addReviewCase()
    const privateItems = async (desk: Desk, reveal: boolean) => {
      const view = await viewApplication(desk.ctx, id, reveal)
      if (!view.ok || !view.value) throw new Error('no application')
      return view.value.sections.flatMap(section => section.items.filter(item => item.isPrivate))
    }
    const looks = async () =>
      (await database().orm.select().from(auditLog).where(eq(auditLog.targetId, id))).filter(
        row => row.action === 'reveal_personal',
      ).length
    const masked = await privateItems(officer, false)
    expect(masked.length).toBeGreaterThan(0)
    expect(masked.filter(item => !item.isMasked && item.value.kind !== 'none')).toEqual([])
    expect(await looks()).toBe(0)
    const shown = await privateItems(officer, true)
    expect(shown.filter(item => item.isMasked)).toEqual([])
    expect(JSON.stringify(masked)).not.toEqual(JSON.stringify(shown))
    expect(await looks()).toBe(1)
    expect(await privateItems(district, true)).toEqual([])
    expect(await looks()).toBe(1)
  })

  it('tell no score, spread or name before every sheet is sealed', async () => {
    const { id } = await addReviewCase()
    expect(await viewScores(officer.ctx, id)).toEqual({
      ok: true,
      value: { state: 'sealed', sealed: 0, of: 0 },
    })
    expect(await viewScores(district.ctx, id)).toMatchObject({ because: { code: 'missing' } })
  })
})
