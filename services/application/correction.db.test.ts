import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { application, correction, snapshot } from '@/db/schema/application'
import { diffSnapshots, type Snapshot } from '@/domain/application/snapshot'
import { moveCase } from '../case/move'
import { database } from '../database'
import { listEvidence } from '../evidence/list'
import { removeEvidence } from '../evidence/remove'
import {
  addComplete,
  addFirm,
  type Draft,
  type Firm,
  must,
  refusedAs,
  sendFile,
  versionOf,
} from '../testing/drafts'
import { addStaff, type Somebody } from '../testing/review'
import { answerCorrection } from './answer-correction'
import { saveSection } from './save-section'
import { resubmitApplication, submitApplication } from './sign'
import { viewHub } from './view-hub'
import { viewSection } from './view-section'

const agree = 'yes' as const
let officer: Somebody
let firm: Firm
let stranger: Firm
let draft: Draft

const items = [
  { section: 'standard', field: 'name', evidenceKind: null, reason: '与标准封面上的名称不一致' },
  { section: 'standard', field: null, evidenceKind: 'standard_text', reason: '缺第3页，请上传完整文本' },
]

const returned = async (): Promise<Draft> => {
  const made = await addComplete(firm)
  await must(
    submitApplication(firm.people.signer, { applicationId: made.id, version: 1, name: '石书遥', agree }),
  )
  await must(
    moveCase(officer.ctx, { applicationId: made.id, name: 'return_for_correction', version: 2, items }),
  )
  return made
}

beforeAll(async () => {
  officer = await addStaff('officer')
  stranger = await addFirm()
  firm = await addFirm()
  draft = await returned()
})

const save = (section: 'standard' | 'product', version: number, patch: Record<string, unknown>) =>
  saveSection(firm.people.editor, { applicationId: draft.id, section, version, patch })

describe('a correction', () => {
  it('refuses a list that names nothing that exists, or one thing twice', async () => {
    const other = await addFirm()
    const made = await addComplete(other)
    await must(
      submitApplication(other.people.signer, { applicationId: made.id, version: 1, name: '石书遥', agree }),
    )
    const send = (list: typeof items) =>
      moveCase(officer.ctx, {
        applicationId: made.id,
        name: 'return_for_correction',
        version: 2,
        items: list,
      })
    const strange = { section: 'standard', field: 'password', evidenceKind: null, reason: '没有这一项' }
    expect(await refusedAs(send([strange]))).toBe('invalid')
    expect(await refusedAs(send([...items, ...items.slice(0, 1)]))).toBe('invalid')
    expect(await refusedAs(send([]))).toBe('blocked')
  })

  it('unlocks exactly what is flagged', async () => {
    const view = await must(viewSection(firm.people.editor, draft.id, 'standard'))
    expect(view.open).toEqual(['name'])
    expect(view.evidence.filter(kind => kind.isOpen).map(kind => kind.kind)).toEqual(['standard_text'])
    expect((await must(viewSection(firm.people.editor, draft.id, 'product'))).isReadOnly).toBe(true)
    const { version } = view
    expect(await refusedAs(save('standard', version, { number: 'Q/CQYL 012-2025' }))).toBe('invalid:frozen')
    expect(await refusedAs(save('product', 1, { scope: '偷偷改掉的认定范围说明文字' }))).toBe(
      'invalid:frozen',
    )
    await must(save('standard', version, { name: '改正后的标准名称' }))
  })

  it('unlocks the files of a flagged kind only', async () => {
    const { editor } = firm.people
    expect(await refusedAs(sendFile(editor, draft.id, 'commitment_letter'))).toBe('blocked:kind_frozen')
    const files = await listEvidence(database().orm, draft.id)
    const frozen = files.find(file => file.kind !== 'standard_text')
    const flagged = files.find(file => file.kind === 'standard_text')
    const remove = (evidenceId = '') => removeEvidence(editor, { applicationId: draft.id, evidenceId })
    expect(await refusedAs(remove(frozen?.id))).toBe('blocked:kind_frozen')
    await must(remove(flagged?.id))
    expect(await refusedAs(remove(flagged?.id))).toBe('repeated')
    await must(sendFile(editor, draft.id, 'standard_text'))
  })

  it('is answered item by item by those who may write', async () => {
    const hub = await must(viewHub(firm.people.editor, draft.id))
    const [first, second] = hub.items
    const mark = (itemId = '', isDone: 'yes' | 'no' = 'yes') => ({
      applicationId: draft.id,
      itemId,
      note: '已改',
      isDone,
    })
    expect(await refusedAs(answerCorrection(stranger.people.owner, mark(first?.id)))).toBe('missing')
    expect(await refusedAs(answerCorrection(firm.people.viewer, mark(first?.id)))).toBe('forbidden')
    expect(await refusedAs(answerCorrection(firm.people.editor, mark(draft.id)))).toBe('missing')
    expect(await must(answerCorrection(firm.people.editor, mark(first?.id)))).toEqual({ done: 1, of: 2 })
    expect(await must(answerCorrection(firm.people.editor, mark(first?.id)))).toEqual({ done: 1, of: 2 })
    const back = { applicationId: draft.id, version: await versionOf(draft.id), name: '石书遥', agree }
    expect(await refusedAs(resubmitApplication(firm.people.signer, back))).toBe('blocked')
    await must(answerCorrection(firm.people.editor, mark(second?.id)))
  })

  it('comes back signed, with a second snapshot that differs in the flagged things alone', async () => {
    const back = { applicationId: draft.id, version: await versionOf(draft.id), name: '石书遥', agree }
    expect(await refusedAs(resubmitApplication(stranger.people.signer, back))).toBe('missing')
    expect(await refusedAs(resubmitApplication(firm.people.editor, { ...back, name: '方知遥' }))).toBe(
      'forbidden',
    )
    expect(await refusedAs(resubmitApplication(firm.people.signer, { ...back, version: 1 }))).toBe('stale')
    expect((await must(resubmitApplication(firm.people.signer, back))).stage).toBe('formal_check')
    expect(await refusedAs(resubmitApplication(firm.people.signer, back))).toBe('stale')
    const rows = await database().orm.select().from(snapshot).where(eq(snapshot.applicationId, draft.id))
    const [a, b] = rows.sort((one, other) => one.seq - other.seq).map(row => row.data as Snapshot)
    if (!a || !b) throw new Error('two snapshots are expected')
    const changes = diffSnapshots(a, b)
    expect(changes.map(change => (change.kind === 'answer' ? change.fieldId : change.evidenceKind))).toEqual([
      'name',
      'standard_text',
      'standard_text',
    ])
    const [round] = await database()
      .orm.select()
      .from(correction)
      .where(eq(correction.applicationId, draft.id))
    expect(round?.outcome).toBe('resubmitted')
    const [row] = await database().orm.select().from(application).where(eq(application.id, draft.id))
    expect(row?.flags).toEqual([])
    expect(row?.correctionRounds).toBe(1)
  })

  it('is asked for once', async () => {
    const again = {
      applicationId: draft.id,
      name: 'return_for_correction' as const,
      version: await versionOf(draft.id),
      items,
    }
    expect(await refusedAs(moveCase(officer.ctx, again))).toBe('blocked')
    const late = { applicationId: draft.id, itemId: draft.id, note: '', isDone: 'yes' as const }
    expect(await refusedAs(answerCorrection(firm.people.editor, late))).toBe('blocked:wrong_stage')
  })
})
