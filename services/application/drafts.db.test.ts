import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { application, draftSection } from '@/db/schema/application'
import { auditLog } from '@/db/schema/log'
import { database } from '../database'
import { addDraft, addFirm, DRAFT_NOW, type Firm, must, refusedAs } from '../testing/drafts'
import { readDrafts } from './drafts'
import { saveSection } from './save-section'
import { withdrawApplication } from './sign'
import { startApplication } from './start'
import { viewHub } from './view-hub'
import { viewMine } from './view-mine'
import { viewSection } from './view-section'

let ours: Firm
let theirs: Firm
beforeAll(async () => {
  ours = await addFirm()
  theirs = await addFirm()
})

const open = async (firm = ours) =>
  (await must(startApplication(firm.people.editor, { enterpriseId: firm.id }))).applicationId

const standard = (applicationId: string, version: number, patch: Record<string, unknown>) => ({
  applicationId,
  section: 'standard' as const,
  version,
  patch,
})

describe('starting an application', () => {
  it('carries what the register knows and what the self-check has told', async () => {
    const { applicationId } = await must(
      startApplication(ours.people.editor, {
        enterpriseId: ours.id,
        field: 'equipment',
        brandType: 'hidden_champion',
      }),
    )
    const drafts = await readDrafts(database().orm, applicationId)
    expect(drafts.product).toEqual({ field: 'equipment', brandType: 'hidden_champion' })
    expect(drafts.enterprise?.creditCode).toMatch(/^[0-9A-Z]{18}$/)
    expect(drafts.enterprise?.areaId).toBeDefined()
  })

  it('keeps of the self-check only what the form asks', async () => {
    const told = { enterpriseId: ours.id, brandType: 'regional' as const, sampled: 'yes' as const }
    const { applicationId } = await must(startApplication(ours.people.owner, told))
    const { enterprise: _, ...drafts } = await readDrafts(database().orm, applicationId)
    expect(drafts).toEqual({ product: { brandType: 'regional' }, quality_results: { wasSampled: true } })
  })

  it('is for members who may write; a stranger learns nothing', async () => {
    expect(await refusedAs(startApplication(ours.people.viewer, { enterpriseId: ours.id }))).toBe('forbidden')
    expect(await refusedAs(startApplication(theirs.people.owner, { enterpriseId: ours.id }))).toBe('missing')
    expect(await refusedAs(startApplication(theirs.people.owner, { enterpriseId: randomUUID() }))).toBe(
      'missing',
    )
  })

  it('opens one draft for one key, however often it is sent', async () => {
    const idempotency = { action: 'start-application', key: randomUUID(), fingerprint: 'same' }
    const ctx = { ...ours.people.editor, idempotency }
    const first = await must(startApplication(ctx, { enterpriseId: ours.id }))
    expect(await must(startApplication(ctx, { enterpriseId: ours.id }))).toEqual(first)
  })
})

describe('saving a section', () => {
  it('keeps what is right, refuses what is not, and tells both', async () => {
    const id = await open()
    const saved = await must(
      saveSection(ours.people.editor, standard(id, 0, { name: '  超声波水表 ', issuedOn: '2026-02-30' })),
    )
    expect(saved).toMatchObject({ version: 1, accepted: ['name'], savedAt: DRAFT_NOW.toISOString() })
    expect(saved.refused).toMatchObject([{ path: 'issuedOn', code: 'date' }])
    expect((await readDrafts(database().orm, id)).standard).toEqual({ name: '超声波水表' })
  })

  it('never overwrites a colleague: the second save is stale and shows what is there', async () => {
    const id = await open()
    await must(saveSection(ours.people.owner, standard(id, 0, { name: '甲' })))
    const answer = await saveSection(ours.people.editor, standard(id, 0, { name: '乙' }))
    expect(answer).toMatchObject({
      ok: false,
      because: { code: 'stale', changed: { by: '范晓溪' }, current: { version: 1, values: { name: '甲' } } },
    })
    expect((await readDrafts(database().orm, id)).standard).toEqual({ name: '甲' })
  })

  it('lets one of two simultaneous saves through', async () => {
    const id = await open()
    const both = await Promise.all([
      refusedAs(saveSection(ours.people.owner, standard(id, 0, { name: '甲' }))),
      refusedAs(saveSection(ours.people.editor, standard(id, 0, { name: '乙' }))),
    ])
    expect(both.sort()).toEqual(['done', 'stale'])
  })

  it('is refused to viewers and strangers, and after the draft is closed', async () => {
    const id = await open()
    expect(await refusedAs(saveSection(ours.people.viewer, standard(id, 0, { name: '甲' })))).toBe(
      'forbidden',
    )
    expect(await refusedAs(saveSection(theirs.people.owner, standard(id, 0, { name: '甲' })))).toBe('missing')
    await must(
      withdrawApplication(ours.people.owner, {
        applicationId: id,
        version: 1,
        reason: '产品已经停产，不再申报',
      }),
    )
    expect(await refusedAs(saveSection(ours.people.editor, standard(id, 0, { name: '甲' })))).toBe(
      'blocked:wrong_stage',
    )
  })

  it('takes neither the registered code nor a field that does not exist', async () => {
    const id = await open()
    const patch = { creditCode: '91500120MACQ0031XG', role: 'owner' }
    const saved = await must(
      saveSection(ours.people.editor, { applicationId: id, section: 'enterprise', version: 1, patch }),
    )
    expect(saved.accepted).toEqual([])
    expect(saved.refused.map(problem => problem.code).sort()).toEqual(['fixed', 'unknown'])
    expect(saved.version).toBe(1)
  })

  it('encrypts personal answers and gives them back only to the enterprise', async () => {
    const id = await open()
    const patch = { name: '文怀瑾', mobile: '13800001234' }
    await must(
      saveSection(ours.people.editor, { applicationId: id, section: 'quality_officer', version: 0, patch }),
    )
    const [row] = await database()
      .orm.select()
      .from(draftSection)
      .where(and(eq(draftSection.applicationId, id), eq(draftSection.section, 'quality_officer')))
    expect(JSON.stringify(row?.data)).not.toMatch(/文怀瑾|13800001234/)
    const view = await must(viewSection(ours.people.viewer, id, 'quality_officer'))
    expect(view.values).toMatchObject(patch)
    expect(view.isReadOnly).toBe(true)
    expect(await refusedAs(viewSection(theirs.people.owner, id, 'quality_officer'))).toBe('missing')
  })

  it('masks numbers of identity documents for members, keeps them when a mask comes back, and logs who looks', async () => {
    const id = await open()
    const idNumber = '11010519491231002X'
    const save = (version: number, patch: Record<string, unknown>) =>
      saveSection(ours.people.editor, { applicationId: id, section: 'quality_officer', version, patch })
    await must(save(0, { idKind: 'resident_id', idNumber, technicianIdNumber: idNumber }))
    const masked = '110105**********2X'
    const see = async (who: 'editor' | 'viewer', reveal: boolean) => {
      const { values, personal } = await must(viewSection(ours.people[who], id, 'quality_officer', reveal))
      return [personal, values.idNumber, values.technicianIdNumber]
    }
    const looks = async () =>
      (await database().orm.select().from(auditLog).where(eq(auditLog.targetId, id))).filter(
        ({ action }) => action === 'reveal_personal',
      )
    expect(await see('editor', false)).toEqual(['masked', masked, masked])
    expect(await see('viewer', true)).toEqual(['masked', masked, masked])
    expect(await looks()).toHaveLength(0)
    expect(await see('editor', true)).toEqual(['shown', idNumber, idNumber])
    expect(await looks()).toMatchObject([{ outcome: 'read', data: { section: 'quality_officer' } }])
    expect(await refusedAs(viewSection(theirs.people.owner, id, 'quality_officer', true))).toBe('missing')

    await must(save(1, { position: '质量总监', idNumber: masked, technicianIdNumber: masked }))
    const stored = (await readDrafts(database().orm, id)).quality_officer
    expect(stored).toMatchObject({ position: '质量总监', idNumber, technicianIdNumber: idNumber })
    const late = await save(1, { position: '副总经理' })
    expect(!late.ok && late.because.current?.values).toMatchObject({ idNumber: masked })
    await must(save(2, { idNumber: 'E12345678' }))
    expect((await readDrafts(database().orm, id)).quality_officer?.idNumber).toBe('E12345678')
  })

  it('names the fields in the audit log and never what was written', async () => {
    const id = await open()
    await must(
      saveSection(ours.people.editor, {
        applicationId: id,
        section: 'quality_officer',
        version: 0,
        patch: { name: '不应出现' },
      }),
    )
    const lines = await database().orm.select().from(auditLog).where(eq(auditLog.targetId, id))
    expect(lines.map(line => line.action)).toEqual(['start-application', 'save-section'])
    expect(lines[1]?.data).toEqual({ section: 'quality_officer', fields: ['name'], version: 1 })
    expect(JSON.stringify(lines)).not.toContain('不应出现')
  })

  it('keeps names and place of the case in step with the answers', async () => {
    const draft = await addDraft(await addFirm())
    const [row] = await database().orm.select().from(application).where(eq(application.id, draft.id))
    expect(row?.brandName).toBe(draft.sample.sections.product.brandNameZh)
    expect(row?.productName).toBe(draft.sample.sections.product.productNameZh)
    expect(row?.search).toMatch(/[a-z]{4}/)
  })
})

describe('what a member sees', () => {
  it('lists the own applications with their progress, and nobody else’s', async () => {
    const firm = await addFirm()
    const draft = await addDraft(firm, 3)
    const mine = await must(viewMine(firm.people.viewer))
    expect(mine.rows.map(row => row.id)).toEqual([draft.id])
    expect(mine.rows[0]?.progress?.done).toBeGreaterThan(4)
    expect(mine.startFor).toEqual([])
    expect((await must(viewMine(theirs.people.owner))).rows.some(row => row.id === draft.id)).toBe(false)
  })

  it('pages them, open ones first, and ends at the last page', async () => {
    const firm = await addFirm()
    const draft = await addDraft(firm, 1)
    const [row] = await database().orm.select().from(application).where(eq(application.id, draft.id))
    if (!row) throw new Error('no draft')
    const ended = Array.from({ length: 34 }, () => ({
      ...row,
      id: randomUUID(),
      stage: 'withdrawn',
      lastEventAt: new Date(row.lastEventAt.getTime() + 60_000),
    }))
    await database().orm.insert(application).values(ended)
    const first = await must(viewMine(firm.people.viewer))
    expect(first).toMatchObject({ page: 1, pages: 2 })
    expect(first.rows).toHaveLength(30)
    expect(first.rows[0]?.id).toBe(draft.id)
    const last = await must(viewMine(firm.people.viewer, 99))
    expect(last).toMatchObject({ page: 2, pages: 2 })
    expect(new Set([...first.rows, ...last.rows].map(({ id }) => id)).size).toBe(35)
  })

  it('shows the task list with a state for each line', async () => {
    const firm = await addFirm()
    const draft = await addDraft(firm, 1)
    const hub = await must(viewHub(firm.people.editor, draft.id))
    const [first, second] = hub.groups[0]?.tasks ?? []
    expect(first?.progress.status).toBe('complete')
    expect(second?.progress.status).toBe('complete')
    expect(hub.groups.at(-1)?.status).toBe('empty')
    expect(await refusedAs(viewHub(theirs.people.owner, draft.id))).toBe('missing')
    expect(await refusedAs(viewHub(theirs.people.owner, 'not-an-id'))).toBe('missing')
  })
})
