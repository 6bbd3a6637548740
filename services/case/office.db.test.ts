import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { application, caseEvent, caseNote, creditCheck, formalPoint, readMark } from '@/db/schema/application'
import { vetoEntry } from '@/db/schema/veto'
import { AddVeto, CorrectionForm, RecordCreditCheck, SaveFormalPoint } from '@/domain/board/office-inputs'
import type { Outcome, RefusalCode } from '@/domain/outcome'
import type { Ctx } from '../context'
import { database } from '../database'
import { addBoardCase, addDesk, recuse } from '../testing/board'
import { addVeto } from '../veto/add'
import { liftVeto } from '../veto/lift'
import { addNote } from './add-note'
import { assignOfficer } from './assign-officer'
import { extendDue } from './extend-due'
import { markRead } from './mark-read'
import { previewCorrection } from './preview-correction'
import { recordCreditCheck } from './record-credit-check'
import { saveFormalPoint } from './save-formal-point'
import { viewCase } from './view-case'
import { viewMoves } from './view-moves'
import { viewNews } from './view-news'

type Desk = Awaited<ReturnType<typeof addDesk>>
const code = (outcome: Outcome<unknown>): RefusalCode | 'done' => (outcome.ok ? 'done' : outcome.because.code)

let officer: Desk
let colleague: Desk
let recused: Desk
let district: Desk
let elsewhere: Desk
let chair: Desk
let expert: Desk

beforeAll(async () => {
  officer = await addDesk(['officer'])
  colleague = await addDesk(['officer'])
  recused = await addDesk(['officer'])
  district = await addDesk(['district'], 'yuzhong')
  elsewhere = await addDesk(['district'], 'jiangjin')
  chair = await addDesk(['chair'])
  expert = await addDesk(['expert'])
})

const point = (applicationId: string, version = 0) => ({
  applicationId,
  point: 'identity',
  answer: 'pass' as const,
  note: '',
  version,
})
const credit = (applicationId: string) => ({
  applicationId,
  checkedOn: '2026-11-20',
  result: 'clear' as const,
  source: '信用中国（重庆）',
  note: '',
})
const veto = (applicationId: string) => ({
  applicationId,
  list: 'penalty' as const,
  source: '国家企业信用信息公示系统',
  decisionNumber: '渝市监罚〔2026〕18号',
  legalBasis: '《产品质量法》第五十条',
  decidedOn: '2026-08-01',
  expiresOn: '2027-08-01',
})
const list = (applicationId: string, version: number) =>
  CorrectionForm.parse({
    applicationId,
    version,
    lines: [
      { on: 'on', section: 'product', field: 'productNameZh', reason: '与检验报告不一致' },
      { section: 'product', field: 'brandNameZh', reason: '' },
    ],
  })

/** Every deed of the office on a case, each with an input that is right for an officer in the formal check. */
const DEEDS: Record<string, (ctx: Ctx, id: string) => Promise<Outcome<unknown>>> = {
  'save-formal-point': (ctx, id) => saveFormalPoint(ctx, point(id)),
  'record-credit-check': (ctx, id) => recordCreditCheck(ctx, credit(id)),
  'add-note': (ctx, id) => addNote(ctx, { applicationId: id, text: '已电话核对' }),
  'assign-officer': (ctx, id) => assignOfficer(ctx, { applicationId: id, officerId: colleague.id }),
  'add-veto': (ctx, id) => addVeto(ctx, veto(id)),
  'preview-correction': (ctx, id) => previewCorrection(ctx, { ...list(randomUUID(), 1), applicationId: id }),
}

describe.each(Object.entries(DEEDS))('%s', (_, deed) => {
  it('is for an officer of the case alone', async () => {
    const open = await addBoardCase('formal_check')
    await recuse(recused.id, open.enterpriseId)
    const answers: [string, string][] = []
    for (const [who, desk] of Object.entries({ recused, district, elsewhere, chair, expert }))
      answers.push([who, code(await deed(desk.ctx, open.id))])
    expect(answers).toEqual([
      ['recused', 'missing'],
      ['district', 'missing'],
      ['elsewhere', 'missing'],
      ['chair', 'missing'],
      ['expert', 'missing'],
    ])
    expect(code(await deed(officer.ctx, randomUUID()))).toBe('missing')
    expect(code(await deed(officer.ctx, 'not-an-id'))).toBe('missing')
    const draft = await addBoardCase('draft', { dueOn: null })
    expect(code(await deed(officer.ctx, draft.id))).toBe('missing')
    expect(code(await deed(officer.ctx, open.id))).toBe('done')
  })

  it('is forbidden to a district officer who may open the case', async () => {
    const later = await addBoardCase('district_check')
    expect(code(await deed(district.ctx, later.id))).toBe('forbidden')
  })
})

describe('the formal check', () => {
  it('is answered in its stage alone', async () => {
    const later = await addBoardCase('expert_review')
    expect(code(await saveFormalPoint(officer.ctx, point(later.id)))).toBe('blocked')
  })
  it('tells the second officer that the answer is not what they saw', async () => {
    const open = await addBoardCase('formal_check')
    expect(await saveFormalPoint(officer.ctx, point(open.id))).toMatchObject({
      value: { version: 1, answered: 1 },
    })
    expect(
      code(await saveFormalPoint(colleague.ctx, { ...point(open.id), answer: 'fail', note: '不一致的' })),
    ).toBe('stale')
    const race = await Promise.all([
      saveFormalPoint(officer.ctx, point(open.id, 1)),
      saveFormalPoint(colleague.ctx, point(open.id, 1)),
    ])
    expect(race.map(code).sort()).toEqual(['done', 'stale'])
    const rows = await database().orm.select().from(formalPoint).where(eq(formalPoint.applicationId, open.id))
    expect(rows).toMatchObject([{ answer: 'pass', version: 2 }])
  })
  it('takes no point the scheme does not ask, and no failure without a word', async () => {
    const open = await addBoardCase('formal_check')
    expect(code(await saveFormalPoint(officer.ctx, { ...point(open.id), point: 'beauty' }))).toBe('invalid')
    expect(SaveFormalPoint.safeParse({ ...point(open.id), answer: 'fail', note: 'x' }).success).toBe(false)
  })
})

describe('credit, vetoes, notes', () => {
  it('a credit check is not of tomorrow, needs a word when not clear, and opens the guard', async () => {
    const open = await addBoardCase('formal_check')
    expect(code(await recordCreditCheck(officer.ctx, { ...credit(open.id), checkedOn: '2026-11-24' }))).toBe(
      'invalid',
    )
    expect(RecordCreditCheck.safeParse({ ...credit(open.id), result: 'not_clear' }).success).toBe(false)
    const guard = async () => {
      const view = await viewMoves(officer.ctx, open.id)
      const accept = view.ok ? view.value.moves.find(move => move.name === 'accept') : undefined
      return accept?.conditions.find(c => c.guard === 'credit_checked')?.met
    }
    expect(await guard()).toBe(false)
    expect(code(await recordCreditCheck(officer.ctx, credit(open.id)))).toBe('done')
    expect(await guard()).toBe(true)
    const settled = await addBoardCase('declined', { dueOn: null })
    expect(code(await recordCreditCheck(officer.ctx, credit(settled.id)))).toBe('blocked')
    expect(
      await database().orm.select().from(creditCheck).where(eq(creditCheck.applicationId, open.id)),
    ).toHaveLength(1)
  })

  it('a veto blocks every case of its enterprise until it is lifted, once', async () => {
    const open = await addBoardCase('formal_check')
    const twin = await addBoardCase('formal_check', { enterpriseId: open.enterpriseId })
    expect(AddVeto.safeParse({ ...veto(open.id), expiresOn: '2026-07-01' }).success).toBe(false)
    expect(code(await addVeto(officer.ctx, { ...veto(open.id), decidedOn: '2026-12-01' }))).toBe('invalid')
    const added = await addVeto(officer.ctx, veto(open.id))
    if (!added.ok) throw new Error('no veto')
    const blocks = async () => {
      const view = await viewMoves(officer.ctx, twin.id)
      const accept = view.ok ? view.value.moves.find(move => move.name === 'accept') : undefined
      return accept?.conditions.find(c => c.guard === 'no_veto')?.met === false
    }
    expect(await blocks()).toBe(true)
    const lift = {
      applicationId: open.id,
      vetoId: added.value.id,
      repairedOn: '2026-11-20',
      reason: '信用修复决定书渝信修〔2026〕7号',
    }
    const stranger = await addBoardCase('formal_check')
    expect(code(await liftVeto(officer.ctx, { ...lift, applicationId: stranger.id }))).toBe('missing')
    expect(code(await liftVeto(officer.ctx, { ...lift, repairedOn: '2026-07-01' }))).toBe('invalid')
    expect(code(await liftVeto(district.ctx, lift))).toBe('missing')
    const twice = await Promise.all([liftVeto(officer.ctx, lift), liftVeto(colleague.ctx, lift)])
    expect(twice.map(code).sort()).toEqual(['done', 'repeated'])
    expect(await blocks()).toBe(false)
    const [row] = await database().orm.select().from(vetoEntry).where(eq(vetoEntry.id, added.value.id))
    expect(row?.repairedOn).toBe('2026-11-20')
  })

  it('a note’s text stays out of the log', async () => {
    const open = await addBoardCase('formal_check')
    await addNote(officer.ctx, { applicationId: open.id, text: '只给同事看的话' })
    const [event] = await database()
      .orm.select()
      .from(caseEvent)
      .where(and(eq(caseEvent.applicationId, open.id), eq(caseEvent.kind, 'note_added')))
    expect(JSON.stringify(event)).not.toContain('只给同事看的话')
    expect(event?.audience).toBe('office')
    expect(
      await database().orm.select().from(caseNote).where(eq(caseNote.applicationId, open.id)),
    ).toHaveLength(1)
  })
})

describe('who carries a case', () => {
  it('is an active officer without a conflict; both refusals read the same', async () => {
    const open = await addBoardCase('formal_check')
    await recuse(recused.id, open.enterpriseId)
    const conflicted = await assignOfficer(officer.ctx, { applicationId: open.id, officerId: recused.id })
    const nobody = await assignOfficer(officer.ctx, { applicationId: open.id, officerId: chair.id })
    expect(conflicted).toEqual(nobody)
    expect(code(conflicted)).toBe('invalid')
    expect(code(await assignOfficer(officer.ctx, { applicationId: open.id, officerId: colleague.id }))).toBe(
      'done',
    )
    expect(code(await assignOfficer(officer.ctx, { applicationId: open.id, officerId: colleague.id }))).toBe(
      'repeated',
    )
  })
})

describe('more time for a correction', () => {
  const reason = '企业所在园区停电三日，材料无法按期盖章'
  it('is given once, in a correction, on what was seen', async () => {
    const open = await addBoardCase('correction', { dueOn: '2026-11-27' })
    const ask = { applicationId: open.id, version: 1, reason }
    expect(code(await extendDue(officer.ctx, { ...ask, version: 7 }))).toBe('stale')
    expect(code(await extendDue(district.ctx, ask))).toBe('missing')
    const twice = await Promise.all([extendDue(officer.ctx, ask), extendDue(colleague.ctx, ask)])
    expect(twice.map(code).sort()).toEqual(['done', 'stale'])
    const [row] = await database().orm.select().from(application).where(eq(application.id, open.id))
    expect(row).toMatchObject({ dueOn: '2026-12-04', version: 2 })
    expect(await extendDue(officer.ctx, { ...ask, version: 2 })).toMatchObject({
      because: { reason: 'no_extension_left' },
    })
    const later = await addBoardCase('expert_review')
    expect(code(await extendDue(officer.ctx, { ...ask, applicationId: later.id }))).toBe('blocked')
  })
})

describe('the correction list', () => {
  it('holds what is ticked, each with its reason', () => {
    const line = { section: 'product', field: 'productNameZh', reason: '与报告不一致' }
    const id = randomUUID()
    expect(CorrectionForm.safeParse({ applicationId: id, version: 1, lines: [line] }).success).toBe(false)
    expect(
      CorrectionForm.safeParse({
        applicationId: id,
        version: 1,
        lines: [{ ...line, on: 'on', reason: '短' }],
      }).success,
    ).toBe(false)
    expect(list(id, 3)).toEqual({
      applicationId: id,
      version: 3,
      name: 'return_for_correction',
      items: [
        {
          section: 'product',
          field: 'productNameZh',
          evidenceKind: null,
          evidenceId: null,
          reason: '与检验报告不一致',
        },
      ],
    })
  })
  it('is judged before it is sent, by the rules of the move', async () => {
    const open = await addBoardCase('formal_check')
    expect(await previewCorrection(officer.ctx, list(open.id, 1))).toMatchObject({
      value: { due: '2026-12-07', days: 10 },
    })
    expect(code(await previewCorrection(officer.ctx, list(open.id, 9)))).toBe('stale')
    const strange = {
      ...list(open.id, 1),
      items: [{ section: 'product', field: 'soul', evidenceKind: null, reason: '没有这一项' }],
    }
    expect(code(await previewCorrection(officer.ctx, strange))).toBe('invalid')
    await database().orm.update(application).set({ correctionRounds: 1 }).where(eq(application.id, open.id))
    expect(code(await previewCorrection(officer.ctx, list(open.id, 1)))).toBe('blocked')
  })
})

describe('the read mark', () => {
  it('goes as far as was shown, and what came in between stays new', async () => {
    const open = await addBoardCase('formal_check')
    const reader = await addDesk(['officer'])
    const first = await viewNews(reader.ctx, open.id)
    expect(first).toMatchObject({ ok: true, value: { seq: 1, isFirst: true, lines: [{ seq: 1 }] } })
    await addNote(officer.ctx, { applicationId: open.id, text: '已电话联系企业，等回复。' })
    await addNote(reader.ctx, { applicationId: open.id, text: '自己记的一笔，不算新的。' })
    expect(await markRead(reader.ctx, { applicationId: open.id, seq: 1 })).toMatchObject({
      value: { seq: 1 },
    })
    const next = await viewNews(reader.ctx, open.id)
    expect(next).toMatchObject({
      ok: true,
      value: { seq: 3, isFirst: false, lines: [{ seq: 2, kind: 'note_added', by: officer.name }] },
    })
    const view = await viewCase(reader.ctx, open.id)
    expect(view).toMatchObject({ ok: true, value: { readTo: 1 } })
    expect(view.ok && view.value.log.map(line => line.isOwn)).toEqual([false, false, true])
    await markRead(reader.ctx, { applicationId: open.id, seq: 3 })
    expect(await viewNews(reader.ctx, open.id)).toMatchObject({ value: { lines: [] } })
    expect(await markRead(reader.ctx, { applicationId: open.id, seq: 2 })).toMatchObject({ ok: true })
    expect(await viewCase(reader.ctx, open.id)).toMatchObject({ value: { readTo: 3 } })
    expect(code(await viewNews(elsewhere.ctx, open.id))).toBe('missing')
    expect(code(await viewNews(chair.ctx, open.id))).toBe('missing')
  })

  it('is set by whoever may open the case', async () => {
    const open = await addBoardCase('district_check')
    expect(code(await markRead(elsewhere.ctx, { applicationId: open.id, seq: 9 }))).toBe('missing')
    expect(code(await markRead(chair.ctx, { applicationId: open.id, seq: 9 }))).toBe('missing')
    expect(await markRead(district.ctx, { applicationId: open.id, seq: 9 })).toMatchObject({
      value: { seq: 1 },
    })
    expect(
      await database().orm.select().from(readMark).where(eq(readMark.applicationId, open.id)),
    ).toMatchObject([{ personId: district.id, seq: 1 }])
  })
})
