import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { servedKinds } from '@/db/queries/served-kinds'
import { evidence } from '@/db/schema/application'
import { auditLog } from '@/db/schema/log'
import { vaultItem, vaultVersion } from '@/db/schema/vault'
import { readDrafts } from '../application/drafts'
import { submitApplication } from '../application/sign'
import type { Ctx } from '../context'
import { systemCtx } from '../context'
import { database } from '../database'
import { quarantineDir } from '../evidence/places'
import { makePdf } from '../files/corpus'
import { receiveFile } from '../files/receive'
import { addComplete, addDraft, addFirm, DRAFT_NOW, type Firm, must, refusedAs } from '../testing/drafts'
import { addStaff } from '../testing/review'
import { archiveVaultItem, restoreVaultItem } from './archive'
import { inspectPendingItem } from './inspect-pending'
import { keepInVault } from './keep-file'
import { openVaultFile } from './open'
import { takeVaultFile } from './put-file'
import { takeVaultRecord } from './put-record'
import { restoreVaultVersion } from './restore-version'
import { saveVaultItem } from './save-item'
import { takeVaultUpload } from './take-file'
import { viewVaultItem } from './view-item'
import { viewVault } from './view-vault'

let firm: Firm
let stranger: Firm
beforeAll(async () => {
  stranger = await addFirm()
  firm = await addFirm()
})

const upload = async (
  ctx: Ctx,
  text: string,
  more: { evidenceKind?: string; itemId?: string; version?: number; enterpriseId?: string } = {},
) => {
  const received = await receiveFile(Readable.from([makePdf({ pages: 1, head: `% ${text}\n` })]), {
    dir: quarantineDir(),
    maxBytes: 1_000_000,
  })
  if (!received.ok) throw new Error(received.because)
  const { path, sha256, size } = received
  const { evidenceKind = '', enterpriseId = firm.id, itemId = null, version = null } = more
  return takeVaultUpload(ctx, {
    enterpriseId,
    kind: evidenceKind,
    itemId,
    itemVersion: version,
    name: `${text}.pdf`,
    path,
    sha256,
    size,
  })
}

const report = (number: string) => ({
  enterpriseId: firm.id,
  version: 0,
  kind: 'test_report' as const,
  title: '',
  details: {},
  data: { number, laboratory: '重庆市计量质量检测研究院', issuedOn: '2026-08-01' },
})

const officer = {
  enterpriseId: '',
  version: 0,
  kind: 'quality_officer' as const,
  title: '',
  details: {},
  data: {
    name: '秦望舒',
    idNumber: '11010519491231002X',
    appointmentNumber: '任〔2026〕3号',
    position: '副总经理',
  },
}

describe('a record of the vault', () => {
  it('is added and changed by those who may write, read by members, missing to all others', async () => {
    expect(await refusedAs(saveVaultItem(stranger.people.owner, report('A-1')))).toBe('missing')
    expect(await refusedAs(saveVaultItem(firm.people.viewer, report('A-1')))).toBe('forbidden')
    const made = await must(saveVaultItem(firm.people.editor, report('A-1')))
    const bad = await saveVaultItem(firm.people.editor, {
      ...report('A-1'),
      data: { number: 'A-1', issuedOn: '某日' },
    })
    expect(bad.ok ? null : bad.because.fields).toEqual({ 'data.issuedOn': 'date' })
    const seen = await must(viewVaultItem(firm.people.viewer, made.id))
    expect(seen.line).toMatchObject({
      kind: 'test_report',
      details: { number: 'A-1', issuedOn: '2026-08-01' },
    })
    expect(await refusedAs(viewVaultItem(stranger.people.owner, made.id))).toBe('missing')
    expect(await refusedAs(viewVaultItem((await addStaff('officer')).ctx, made.id))).toBe('missing')
    const change = { ...report('A-1'), itemId: made.id, data: { number: 'A-1', laboratory: '乙' } }
    expect(await refusedAs(saveVaultItem(firm.people.editor, change))).toBe('stale')
    await must(saveVaultItem(firm.people.editor, { ...change, version: 1 }))
    await must(restoreVaultVersion(firm.people.editor, { itemId: made.id, version: 2, to: 1 }))
    const back = await must(viewVaultItem(firm.people.editor, made.id))
    expect(back.data.laboratory).toBe('重庆市计量质量检测研究院')
    expect(back.versions.map(({ version }) => version)).toEqual([1, 2, 3])
    expect(
      await refusedAs(restoreVaultVersion(firm.people.viewer, { itemId: made.id, version: 3, to: 1 })),
    ).toBe('forbidden')
  })

  it('keeps personal answers encrypted, in the versions too, and out of search and title', async () => {
    const made = await must(saveVaultItem(firm.people.editor, { ...officer, enterpriseId: firm.id }))
    const db = database().orm
    const [row] = await db.select().from(vaultItem).where(eq(vaultItem.id, made.id))
    const [first] = await db.select().from(vaultVersion).where(eq(vaultVersion.itemId, made.id))
    expect(JSON.stringify([row, first])).not.toMatch(/秦望舒|11010519491231002X/)
    const seen = await must(viewVaultItem(firm.people.viewer, made.id))
    expect(seen.data.name).toBe('秦望舒')
    await expect(db.delete(vaultVersion).where(eq(vaultVersion.itemId, made.id))).rejects.toThrow()
  })

  it('masks the number of an identity document until whoever may edit asks, and keeps it when the mask comes back', async () => {
    const made = await must(saveVaultItem(firm.people.editor, { ...officer, enterpriseId: firm.id }))
    const number = officer.data.idNumber
    const masked = await must(viewVaultItem(firm.people.editor, made.id))
    expect(masked.personal).toBe('masked')
    expect(masked.data.idNumber).not.toBe(number)
    expect((await must(viewVaultItem(firm.people.viewer, made.id, true))).data.idNumber).not.toBe(number)
    const reads = () =>
      database()
        .orm.select({ action: auditLog.action })
        .from(auditLog)
        .where(and(eq(auditLog.action, 'reveal_personal'), eq(auditLog.targetId, made.id)))
    expect(await reads()).toHaveLength(0)
    const shown = await must(viewVaultItem(firm.people.editor, made.id, true))
    expect([shown.personal, shown.data.idNumber]).toEqual(['shown', number])
    expect(await reads()).toHaveLength(1)
    const data = Object.fromEntries(
      Object.entries(masked.data).map(([id, value]) => [id, id === 'position' ? '总工程师' : String(value)]),
    )
    await must(
      saveVaultItem(firm.people.editor, {
        ...officer,
        enterpriseId: firm.id,
        itemId: made.id,
        version: made.version,
        data,
      }),
    )
    const kept = await must(viewVaultItem(firm.people.editor, made.id, true))
    expect(kept.data).toMatchObject({ idNumber: number, position: '总工程师' })
  })

  it('fills an application by one choice, and says where it is used', async () => {
    const draft = await addDraft(firm, 1)
    const made = await must(saveVaultItem(firm.people.editor, report('B-7')))
    const input = { applicationId: draft.id, itemId: made.id, section: 'tests' as const, version: 0 }
    expect(await refusedAs(takeVaultRecord(firm.people.viewer, input))).toBe('forbidden')
    expect(await refusedAs(takeVaultRecord(stranger.people.owner, input))).toBe('missing')
    await must(takeVaultRecord(firm.people.editor, input))
    const drafts = await readDrafts(database().orm, draft.id)
    expect(drafts.tests?.reports?.map(({ number }) => number)).toEqual(['B-7'])
    expect(await refusedAs(takeVaultRecord(firm.people.editor, { ...input, version: 1 }))).toBe(
      'repeated:same_record',
    )
    const other = await must(saveVaultItem(firm.people.editor, report('B-8')))
    expect(await refusedAs(takeVaultRecord(firm.people.editor, { ...input, itemId: other.id }))).toBe('stale')
    await must(takeVaultRecord(firm.people.editor, { ...input, itemId: other.id, version: 1 }))
    const seen = await must(viewVaultItem(firm.people.viewer, made.id))
    expect(seen.line.uses.map(({ applicationId }) => applicationId)).toEqual([draft.id])
    const theirs = await addDraft(stranger, 1)
    expect(
      await refusedAs(takeVaultRecord(stranger.people.editor, { ...input, applicationId: theirs.id })),
    ).toBe('missing')
  })

  it('is put away, no longer offered, and taken out again', async () => {
    const made = await must(saveVaultItem(firm.people.editor, report('C-1')))
    const at = { itemId: made.id, version: 1 }
    expect(await refusedAs(archiveVaultItem(firm.people.viewer, at))).toBe('forbidden')
    expect(await refusedAs(archiveVaultItem(stranger.people.owner, at))).toBe('missing')
    await must(archiveVaultItem(firm.people.editor, at))
    const find = (state: 'archived' | null) =>
      must(viewVault(firm.people.viewer, { enterpriseId: firm.id, q: 'c-1', state }))
    expect((await find(null)).lines).toEqual([])
    expect((await find('archived')).lines.map(({ id }) => id)).toEqual([made.id])
    expect(
      await refusedAs(saveVaultItem(firm.people.editor, { ...report('C-1'), itemId: made.id, version: 2 })),
    ).toBe('blocked:vault_archived')
    await must(restoreVaultItem(firm.people.editor, { itemId: made.id, version: 2 }))
    expect((await find(null)).lines).toHaveLength(1)
    expect(await refusedAs(viewVault(firm.people.viewer, { enterpriseId: stranger.id }))).toBe('missing')
  })
})

describe('a file of the vault', () => {
  it('is examined like evidence, opened by members only, and kept once', async () => {
    expect(await refusedAs(upload(stranger.people.owner, 'x'))).toBe('missing')
    expect(await refusedAs(upload(firm.people.viewer, 'x'))).toBe('forbidden')
    const kept = await must(upload(firm.people.editor, 'kept', { evidenceKind: 'business_licence' }))
    expect(kept.status).toBe('clean')
    expect(await refusedAs(upload(firm.people.editor, 'kept'))).toBe('repeated:same_in_vault')
    expect((await must(openVaultFile(firm.people.viewer, kept.id))).name).toBe('kept.pdf')
    expect(await refusedAs(openVaultFile(stranger.people.owner, kept.id))).toBe('missing')
    expect(await refusedAs(openVaultFile((await addStaff('officer')).ctx, kept.id))).toBe('missing')
    await database().orm.update(vaultItem).set({ fileStatus: 'pending' }).where(eq(vaultItem.id, kept.id))
    expect(await refusedAs(openVaultFile(firm.people.viewer, kept.id))).toBe('pending:file_not_examined')
    const worker = systemCtx(DRAFT_NOW, 'worker', randomUUID())
    expect(await must(inspectPendingItem(worker, kept.id))).toEqual({ status: 'clean' })
  })

  it('serves an application without upload; there already, it gains a use', async () => {
    const draft = await addDraft(firm, 1)
    const { editor } = firm.people
    const item = await must(upload(editor, 'serves', { evidenceKind: 'test_report' }))
    const input = { applicationId: draft.id, itemId: item.id, kind: 'test_report' }
    expect(await refusedAs(takeVaultFile(firm.people.viewer, input))).toBe('forbidden')
    expect(await refusedAs(takeVaultFile(stranger.people.owner, input))).toBe('missing')
    expect(await refusedAs(takeVaultFile(editor, { ...input, kind: 'product_photo' }))).toBe(
      'invalid:type-not-for-kind',
    )
    const laid = await must(takeVaultFile(editor, input))
    expect(await refusedAs(takeVaultFile(editor, input))).toBe('repeated:same_file')
    const again = await must(takeVaultFile(editor, { ...input, kind: 'quality_proof' }))
    expect(again.id).toBe(laid.id)
    expect((await servedKinds(database().orm, draft.id)).get(laid.id)).toEqual([
      'test_report',
      'quality_proof',
    ])
    const theirs = await addDraft(stranger, 1)
    expect(
      await refusedAs(takeVaultFile(stranger.people.editor, { ...input, applicationId: theirs.id })),
    ).toBe('missing')
  })

  it('is examined anew when the scanner knew less then, and refused when it has expired', async () => {
    const draft = await addDraft(firm, 1)
    const { editor } = firm.people
    const old = await must(upload(editor, 'old'))
    const db = database().orm
    const long = new Date(DRAFT_NOW.getTime() - 40 * 86_400_000)
    await db.update(vaultItem).set({ examinedAt: long }).where(eq(vaultItem.id, old.id))
    const laid = await must(
      takeVaultFile(editor, { applicationId: draft.id, itemId: old.id, kind: 'test_report' }),
    )
    const [row] = await db.select().from(evidence).where(eq(evidence.id, laid.id))
    expect(row).toMatchObject({ status: 'pending', reason: 'scan-too-old' })
    const gone = await must(upload(editor, 'gone'))
    await must(
      saveVaultItem(editor, {
        enterpriseId: firm.id,
        itemId: gone.id,
        version: 1,
        kind: 'document',
        title: '',
        details: { validUntil: '2026-11-01' },
        data: {},
      }),
    )
    expect(
      await refusedAs(
        takeVaultFile(editor, { applicationId: draft.id, itemId: gone.id, kind: 'test_report' }),
      ),
    ).toBe('blocked:vault_expired')
    const next = await must(upload(editor, 'newer', { itemId: gone.id, version: 2 }))
    expect(next.id).not.toBe(gone.id)
    const seen = await must(viewVaultItem(editor, gone.id))
    expect(seen).toMatchObject({ replacedBy: next.id, line: { isReplaced: true } })
    expect((await must(viewVaultItem(editor, next.id))).line.validity.state).toBe('untold')
    expect(await refusedAs(upload(editor, 'late', { itemId: gone.id, version: 2 }))).toBe(
      'blocked:vault_archived',
    )
  })

  it('is kept out of an application by choice, and everything of a submitted one flows in once', async () => {
    const other = await addFirm()
    const made = await addComplete(other)
    const { editor, signer, viewer } = other.people
    const db = database().orm
    const [first] = await db
      .select()
      .from(evidence)
      .where(and(eq(evidence.applicationId, made.id), eq(evidence.kind, 'audit_report')))
    const keep = { applicationId: made.id, evidenceId: first?.id ?? '' }
    expect(await refusedAs(keepInVault(viewer, keep))).toBe('forbidden')
    expect(await refusedAs(keepInVault(stranger.people.owner, keep))).toBe('missing')
    await must(keepInVault(editor, keep))
    expect(await refusedAs(keepInVault(editor, keep))).toBe('repeated:same_in_vault')
    await must(
      submitApplication(signer, { applicationId: made.id, version: 1, name: '石书遥', agree: 'yes' }),
    )
    const rows = await db.select().from(vaultItem).where(eq(vaultItem.enterpriseId, other.id))
    const files = await db.select().from(evidence).where(eq(evidence.applicationId, made.id))
    const hashes = rows.flatMap(row => row.sha256 ?? [])
    expect(new Set(hashes)).toEqual(new Set(files.map(file => file.sha256)))
    expect(new Set(hashes).size).toBe(hashes.length)
    expect(new Set(rows.map(row => row.kind))).toContain('quality_officer')
    const view = await must(viewVault(viewer, { kinds: ['test_report'] }))
    expect(view.lines[0]?.uses[0]).toMatchObject({ applicationId: made.id, kinds: ['test_report'] })
  })
})
