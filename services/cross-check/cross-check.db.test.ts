import { and, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { crossCheck, crossCheckNote } from '@/db/schema/cross-check'
import { type ExplainedFinding, type Finding, markOf } from '@/domain/cross-check/result'
import { saveSection } from '../application/save-section'
import { submitApplication } from '../application/sign'
import { systemCtx } from '../context'
import { closeDatabase, database } from '../database'
import { crossCheckSubmission } from '../jobs/tasks/cross-check'
import { readText } from '../jobs/tasks/read-text'
import {
  addComplete,
  addDraft,
  addFirm,
  DRAFT_NOW,
  type Draft,
  type Firm,
  must,
  refusedAs,
  sendFile,
  versionOf,
} from '../testing/drafts'
import { addReviewCase, addStaff, seatPanel } from '../testing/review'
import { contentPdf, linesOf } from '../testing/text-pdf'
import { explainFinding } from './explain'
import { freezeCrossCheck } from './freeze'
import { viewCaseCheck, viewSeatCheck } from './view-case'
import { viewDraftCheck } from './view-draft'

afterAll(closeDatabase)

let firm: Firm
let stranger: Firm
let draft: Draft
beforeAll(async () => {
  stranger = await addFirm()
  firm = await addFirm()
  draft = await addDraft(firm)
})

const send = (kind: string, name: string, pages: readonly (readonly string[])[]) =>
  must(
    sendFile(firm.people.editor, draft.id, kind, {
      name,
      bytes: contentPdf(pages.map(lines => (lines.length === 0 ? '0.8 g 0 0 595 842 re f' : linesOf(lines)))),
    }),
  )

const finding = async (field: string, kind: string): Promise<ExplainedFinding | undefined> => {
  const view = await must(viewDraftCheck(firm.people.viewer, draft.id))
  return view.findings.find(each => each.kind === kind && each.field === field)
}

describe('the comparison of a draft', () => {
  it('waits for the text, then ticks what agrees with its page and flags what differs', async () => {
    const [report] = draft.sample.sections.tests.reports ?? []
    const officer = draft.sample.sections.quality_officer
    const [year, month, day] = (officer.appointedOn ?? '').split('-').map(Number)
    const { id } = await send('test_report', '报告.pdf', [
      ['封面'],
      ['报告编号：XX-0000-99999', `检验机构：${report?.laboratory}`],
    ])
    await send('cqo_appointment', '任命.pdf', [
      [`${officer.appointmentNumber}`, `任命${officer.name}同志`, `${year}年${month}月${day}日`],
    ])
    const before = await must(viewDraftCheck(firm.people.editor, draft.id))
    expect(before.files.map(file => file.state)).toEqual(['pending', 'pending'])
    expect(before.findings).toEqual([])
    await readText({ applicationId: draft.id })
    expect(await finding('reports.0.number', 'test_report')).toMatchObject({
      status: 'differs',
      declared: report?.number,
      said: 'XX-0000-99999',
      evidenceId: id,
      page: 2,
    })
    expect(await finding('reports.0.laboratory', 'test_report')).toMatchObject({ status: 'found', page: 2 })
    expect(await finding('appointmentNumber', 'cqo_appointment')).toMatchObject({ status: 'found', page: 1 })
    expect(await finding('appointedOn', 'cqo_appointment')).toMatchObject({ status: 'found' })
  })

  it('writes down nothing personal', async () => {
    const named = await finding('name', 'cqo_appointment')
    expect(named).toMatchObject({ status: 'found', isPersonal: true, declared: null, said: null, about: '' })
    const { name, idNumber } = draft.sample.sections.quality_officer
    const all = JSON.stringify(await must(viewDraftCheck(firm.people.editor, draft.id)))
    expect(all).not.toContain(name)
    expect(all).not.toContain(idNumber)
  })

  it('follows the answers and the files', async () => {
    const [{ id }, answers] = [
      await send('test_report', '另一份.pdf', [['报告编号：YY-1111-22222']]),
      draft.sample.sections.tests.reports ?? [],
    ]
    await readText({ applicationId: draft.id })
    const patch = { reports: answers.map((row, i) => (i === 0 ? { ...row, number: 'YY-1111-22222' } : row)) }
    await must(
      saveSection(firm.people.editor, { applicationId: draft.id, section: 'tests', version: 1, patch }),
    )
    expect(await finding('reports.0.number', 'test_report')).toMatchObject({
      status: 'found',
      evidenceId: id,
      page: 1,
    })
  })

  it('holds answers against each other without any file, to be mended or explained', async () => {
    const own = await addDraft(firm)
    const { rows = [] } = own.sample.sections.indicators
    const doubled = rows.slice(0, 1).map(row => ({ ...row, name: ` ${row.name} `, own: '987654' }))
    const at = { applicationId: own.id, section: 'indicators' as const }
    await must(saveSection(firm.people.editor, { ...at, version: 1, patch: { rows: [...rows, ...doubled] } }))
    const view = await must(viewDraftCheck(firm.people.viewer, own.id))
    const [found] = view.findings
    if (!found) throw new Error('no contradiction')
    expect(found).toMatchObject({ status: 'contradicts', kind: null, declared: '987654', said: rows[0]?.own })
    expect(found.against).toMatchObject({ rule: 'values', section: 'indicators', field: 'rows.0.own' })
    const { key } = found
    const note = { applicationId: own.id, key, mark: markOf(found), note: '两次试验条件不同' }
    expect(await refusedAs(explainFinding(firm.people.viewer, note))).toBe('forbidden')
    await must(explainFinding(firm.people.editor, note))
    const [explained] = (await must(viewDraftCheck(firm.people.viewer, own.id))).findings
    expect(explained).toMatchObject({ note: note.note, isOld: false })
    await must(saveSection(firm.people.editor, { ...at, version: 2, patch: { rows } }))
    expect((await must(viewDraftCheck(firm.people.viewer, own.id))).findings).toEqual([])
  })

  it('says of a scan that there is nothing to compare, and lets nothing pass for missing beside one', async () => {
    const { id } = await send('cqo_training', '扫描.pdf', [[]])
    await send('cqo_training', '文字.pdf', [['别的内容']])
    await readText({ applicationId: draft.id })
    const view = await must(viewDraftCheck(firm.people.editor, draft.id))
    expect(view.files.find(file => file.evidenceId === id)).toMatchObject({ state: 'scan' })
    expect(await finding('trainingCertificate', 'cqo_training')).toMatchObject({
      status: 'unsure',
      page: null,
    })
  })

  it('is for the members of the enterprise, and for nobody else', async () => {
    const officer = await addStaff('officer')
    expect(await refusedAs(viewDraftCheck(stranger.people.owner, draft.id))).toBe('missing')
    expect(await refusedAs(viewDraftCheck(officer.ctx, draft.id))).toBe('missing')
    expect(await refusedAs(viewCaseCheck(officer.ctx, draft.id))).toBe('missing')
    expect(await refusedAs(viewSeatCheck(officer.ctx, draft.id))).toBe('missing')
  })
})

describe('explaining a flag', () => {
  const flagged = async () => {
    const found = await finding('nameZh', 'cqo_appointment')
    if (!found) throw new Error('no finding')
    return { applicationId: draft.id, key: found.key, mark: markOf(found), note: '任命书用的是集团抬头' }
  }

  it('is kept with what it was said of, shown to be old once that changes, and taken back', async () => {
    const input = await flagged()
    await must(explainFinding(firm.people.editor, input))
    expect(await finding('nameZh', 'cqo_appointment')).toMatchObject({ note: input.note, isOld: false })
    await database()
      .orm.update(crossCheckNote)
      .set({ mark: 'before' })
      .where(and(eq(crossCheckNote.applicationId, draft.id), eq(crossCheckNote.key, input.key)))
    expect(await finding('nameZh', 'cqo_appointment')).toMatchObject({ isOld: true })
    await must(explainFinding(firm.people.editor, { ...input, note: ' ' }))
    expect(await finding('nameZh', 'cqo_appointment')).toMatchObject({ note: '', isOld: false })
  })

  it('is for writers, of a flag that still says what they read, in a draft', async () => {
    const input = await flagged()
    const ticked = await finding('appointmentNumber', 'cqo_appointment')
    expect(await refusedAs(explainFinding(stranger.people.owner, input))).toBe('missing')
    expect(await refusedAs(explainFinding(firm.people.viewer, input))).toBe('forbidden')
    expect(await refusedAs(explainFinding(firm.people.editor, { ...input, mark: 'other' }))).toBe('stale')
    expect(await refusedAs(explainFinding(firm.people.editor, { ...input, key: 'no/such' }))).toBe('missing')
    expect(await refusedAs(explainFinding(firm.people.editor, { ...input, key: ticked?.key ?? '' }))).toBe(
      'missing',
    )
  })
})

describe('the comparison of a submission', () => {
  it('holds nobody up who contradicts themselves, and the officer reads it', async () => {
    const own = await addFirm()
    const complete = await addComplete(own)
    const officer = await addStaff('officer')
    const { version } = await must(
      saveSection(own.people.editor, {
        applicationId: complete.id,
        section: 'product',
        version: 1,
        patch: { productionYears: 400 },
      }),
    )
    expect(version).toBe(2)
    await must(
      submitApplication(own.people.signer, {
        applicationId: complete.id,
        version: await versionOf(complete.id),
        name: own.people.signer.actor.kind === 'person' ? own.people.signer.actor.name : '',
        agree: 'yes',
      }),
    )
    await crossCheckSubmission({ applicationId: complete.id, seq: 1 })
    const { findings } = await must(viewCaseCheck(officer.ctx, complete.id))
    expect(findings.filter(({ status }) => status === 'contradicts')).toMatchObject([
      { field: 'productionYears', declared: '400', against: { rule: 'longer', field: 'founded' } },
    ])
  })

  it('is under way after it was handed in, then kept beside the snapshot, and nobody changes it', async () => {
    const own = await addFirm()
    const complete = await addComplete(own)
    const officer = await addStaff('officer')
    await must(
      submitApplication(own.people.signer, {
        applicationId: complete.id,
        version: await versionOf(complete.id),
        name: own.people.signer.actor.kind === 'person' ? own.people.signer.actor.name : '',
        agree: 'yes',
      }),
    )
    expect(await must(viewCaseCheck(officer.ctx, complete.id))).toMatchObject({
      state: 'under_way',
      findings: [],
    })
    expect(await must(viewDraftCheck(own.people.viewer, complete.id))).toMatchObject({ state: 'under_way' })
    await crossCheckSubmission({ applicationId: complete.id, seq: 1 })
    await crossCheckSubmission({ applicationId: complete.id, seq: 1 })
    const view = await must(viewCaseCheck(officer.ctx, complete.id))
    expect(view.state).toBe('submitted')
    expect(view.files.length).toBe(complete.sample.evidenceKinds.length)
    // The papers of these tests have no text at all.
    expect(new Set(view.files.map(file => file.state))).toEqual(new Set(['scan']))
    const stored = await database()
      .orm.select()
      .from(crossCheck)
      .where(eq(crossCheck.applicationId, complete.id))
    expect(stored).toHaveLength(1)
    await expect(
      database().orm.execute(sql`update cross_check set notes = '[]' where application_id = ${complete.id}`),
    ).rejects.toThrow()
    await expect(database().orm.execute(sql`delete from cross_check`)).rejects.toThrow()
    const input = { applicationId: complete.id, key: 'x', mark: '', note: '迟了' }
    expect(await refusedAs(explainFinding(own.people.editor, input))).toBe('blocked:wrong_stage')
  })

  it('of a snapshot that is not there is refused', async () => {
    const ctx = systemCtx(DRAFT_NOW, 'test', 'test')
    expect(await refusedAs(freezeCrossCheck(ctx, draft.id, 1))).toBe('missing')
  })
})

describe('who reads what was compared', () => {
  it('the officer all, an expert with a seat nothing personal, everybody else nothing', async () => {
    for (let i = 0; i < 6; i++) await addStaff('expert')
    const officer = await addStaff('officer')
    const held = await addReviewCase()
    const [panellist] = await seatPanel(held, officer)
    if (!panellist) throw new Error('no panel')
    const finding = (field: string, isPersonal: boolean): Finding => ({
      key: `cqo_appointment/quality_officer.${field}`,
      kind: 'cqo_appointment',
      section: 'quality_officer',
      field,
      about: '',
      status: 'found',
      declared: isPersonal ? null : '质任〔2026〕12号',
      said: null,
      evidenceId: held.files[0]?.id ?? null,
      page: 1,
      box: [0.1, 0.1, 0.2, 0.02],
      isPersonal,
    })
    await database()
      .orm.insert(crossCheck)
      .values({
        applicationId: held.id,
        snapshotSeq: 1,
        data: { files: [], findings: [finding('name', true), finding('appointmentNumber', false)] },
        notes: [],
        at: DRAFT_NOW,
      })
    const fields = (view: { findings: Finding[] }) => view.findings.map(({ field }) => field)
    expect(fields(await must(viewCaseCheck(officer.ctx, held.id)))).toEqual(['name', 'appointmentNumber'])
    expect(fields(await must(viewSeatCheck(panellist.ctx, held.id)))).toEqual(['appointmentNumber'])
    const seen = await viewCaseCheck(panellist.ctx, held.id)
    if (seen.ok) expect(fields(seen.value)).toEqual(['appointmentNumber'])
    // One who was not drawn.
    const late = await addStaff('expert')
    expect(await refusedAs(viewSeatCheck(late.ctx, held.id))).toBe('missing')
    expect(await refusedAs(viewSeatCheck(officer.ctx, held.id))).toBe('missing')
    expect(await refusedAs(viewCaseCheck(firm.people.owner, held.id))).toBe('missing')
    expect(await refusedAs(viewDraftCheck(firm.people.owner, held.id))).toBe('missing')
  })
})
