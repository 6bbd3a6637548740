import { readdir } from 'node:fs/promises'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { evidence } from '@/db/schema/application'
import { UPLOAD_LIMITS } from '@/domain/application/upload-limits'
import { submitApplication } from '../application/sign'
import { moveCase } from '../case/move'
import { systemCtx } from '../context'
import { database } from '../database'
import { makeJpeg, makeOffice, makePdf, makePng, makeZip } from '../files/corpus'
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
} from '../testing/drafts'
import { addStaff } from '../testing/review'
import { inspectPending } from './inspect-pending'
import { knockForUpload } from './knock'
import { openEvidence } from './open'
import { evidenceStore, quarantineDir } from './places'
import { previewPage } from './preview'
import { removeEvidence } from './remove'

let firm: Firm
let stranger: Firm
let draft: Draft
beforeAll(async () => {
  stranger = await addFirm()
  firm = await addFirm()
  draft = await addDraft(firm, 1)
})

const pdf = (text: string) => makePdf({ pages: 1, head: `% ${text}\n` })

describe('sending a file', () => {
  it('is for those who may write, to a draft, under a kind that exists', async () => {
    expect(await refusedAs(knockForUpload(stranger.people.owner, draft.id, 'standard_text'))).toBe('missing')
    expect(await refusedAs(knockForUpload(firm.people.viewer, draft.id, 'standard_text'))).toBe('missing')
    expect(await refusedAs(knockForUpload(firm.people.editor, draft.id, 'gossip'))).toBe('invalid')
    expect(await refusedAs(knockForUpload(firm.people.editor, draft.id, 'finding_answer'))).toBe(
      'blocked:no_open_finding',
    )
    expect(await refusedAs(knockForUpload(firm.people.editor, draft.id, 'standard_text'))).toBe('done')
    expect(await refusedAs(sendFile(stranger.people.owner, draft.id, 'standard_text'))).toBe('missing')
    expect(await refusedAs(sendFile(firm.people.viewer, draft.id, 'standard_text'))).toBe('forbidden')
  })

  it('keeps a clean file under its hash with a harmless name, and leaves no copy in quarantine', async () => {
    const file = { name: '..\\..\\报告\u202e（终稿）.pdf', bytes: pdf('clean') }
    const taken = await must(sendFile(firm.people.editor, draft.id, 'standard_text', file))
    expect(taken).toMatchObject({ status: 'clean', pages: 1, twin: null })
    expect(taken.name).not.toMatch(/[\\/\u202e]/)
    const [row] = await database().orm.select().from(evidence).where(eq(evidence.id, taken.id))
    expect(await evidenceStore().exists(row?.sha256 ?? '')).toBe(true)
    expect(await readdir(quarantineDir())).toEqual([])
  })

  it('points out the same content under another kind and refuses it under the same', async () => {
    const bytes = pdf('twin')
    await must(sendFile(firm.people.editor, draft.id, 'self_declaration', { name: '甲.pdf', bytes }))
    const again = await must(sendFile(firm.people.editor, draft.id, 'test_report', { name: '乙.pdf', bytes }))
    expect(again.twin).toBe('甲.pdf')
    expect(
      await refusedAs(sendFile(firm.people.editor, draft.id, 'self_declaration', { name: '丙.pdf', bytes })),
    ).toBe('repeated:same_file')
  })

  const script = '<< /Type /Action /S /JavaScript /JS (app.alert(1)) >>'
  const hostile: [string, string, Buffer, string][] = [
    [
      'a script in a PDF',
      '报告.pdf',
      makePdf({ catalog: '/OpenAction 4 0 R', objects: [script] }),
      'pdf-active-content',
    ],
    ['a PDF without pages', '报告.pdf', makePdf({ pages: 0 }), 'pdf-no-pages'],
    ['an encrypted PDF', '报告.pdf', makePdf({ trailer: '/Encrypt 9 0 R' }), 'encrypted'],
    [
      'a web page called PDF',
      '报告.pdf',
      Buffer.from('<html><script>alert(1)</script></html>'),
      'type-not-allowed',
    ],
    [
      'an SVG',
      '图.svg',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      'type-not-allowed',
    ],
    ['a PNG called PDF', '报告.pdf', makePng(), 'extension-mismatch'],
    ['an image of absurd size', '图.png', makePng(60_000, 60_000), 'image-too-large'],
    ['a program', 'setup.exe', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(600)]), 'type-not-allowed'],
    ['an archive', '包.zip', makeZip([{ name: 'a.txt', data: 'a' }]), 'type-not-allowed'],
    ['a macro', '表.docx', makeOffice('docx', [{ name: 'word/vbaProject.bin', data: 'x' }]), 'office-macro'],
    [
      'a zip bomb',
      '表.xlsx',
      makeOffice('xlsx', [{ name: 'xl/b.xml', data: Buffer.alloc(64_000_000) }]),
      'archive-bomb',
    ],
    [
      'something after the end',
      '图.jpg',
      Buffer.concat([makeJpeg(), Buffer.from('<?php evil(); ?>')]),
      'trailing-data',
    ],
  ]
  it.each(hostile)('refuses %s with its reason', async (_, name, bytes, reason) => {
    const before = await database().orm.select().from(evidence).where(eq(evidence.applicationId, draft.id))
    const answer = await sendFile(firm.people.editor, draft.id, 'benchmark_source', { name, bytes })
    expect(answer.ok).toBe(false)
    if (!answer.ok) expect(answer.because).toMatchObject({ code: 'invalid', reason })
    const after = await database().orm.select().from(evidence).where(eq(evidence.applicationId, draft.id))
    expect(after).toHaveLength(before.length)
  })

  it('refuses a good file of a type its kind does not take', async () => {
    expect(
      await refusedAs(
        sendFile(firm.people.editor, draft.id, 'standard_text', { name: '图.png', bytes: makePng(2, 2) }),
      ),
    ).toBe('invalid:type-not-for-kind')
  })

  it('stops at the number of files and at the quota, and says which', async () => {
    const other = await addFirm()
    const full = await addDraft(other, 1)
    const db = database().orm
    const row = (n: number, size: number) => ({
      applicationId: full.id,
      kind: 'standard_text',
      name: `${n}.pdf`,
      sha256: String(n).padStart(64, '0'),
      size,
      mime: 'application/pdf',
      status: 'clean' as const,
      uploadedBy: full.id,
      uploadedAt: DRAFT_NOW,
    })
    await db.insert(evidence).values([row(1, UPLOAD_LIMITS.totalBytes - 10)])
    expect(await refusedAs(sendFile(other.people.editor, full.id, 'test_report'))).toBe('blocked:quota_full')
    await db.update(evidence).set({ removedAt: DRAFT_NOW }).where(eq(evidence.applicationId, full.id))
    await db.insert(evidence).values(Array.from({ length: UPLOAD_LIMITS.files }, (_, n) => row(n + 2, 10)))
    expect(await refusedAs(knockForUpload(other.people.editor, full.id, 'test_report'))).toBe(
      'blocked:too_many_files',
    )
  })
})

describe('a file nobody could examine', () => {
  it('waits, is shown to nobody, and is judged by the job', async () => {
    const taken = await must(
      sendFile(firm.people.editor, draft.id, 'audit_report', { name: '审计.pdf', bytes: pdf('wait') }),
    )
    const db = database().orm
    await db
      .update(evidence)
      .set({ status: 'pending', reason: 'scanner-unavailable' })
      .where(eq(evidence.id, taken.id))
    expect(await refusedAs(openEvidence(firm.people.editor, taken.id))).toBe('pending:file_not_examined')
    const ctx = systemCtx(DRAFT_NOW, 'worker', 'test')
    expect(await must(inspectPending(ctx, taken.id))).toEqual({ status: 'clean' })
    expect(await must(inspectPending(ctx, taken.id))).toEqual({ status: 'clean' })
    expect(await refusedAs(openEvidence(firm.people.editor, taken.id))).toBe('done')
  })
})

describe('opening a file', () => {
  it('is for the enterprise while it is a draft, and draws its pages', async () => {
    const taken = await must(
      sendFile(firm.people.editor, draft.id, 'system_records', { name: '记录.pdf', bytes: pdf('open') }),
    )
    const officer = await addStaff('officer')
    expect((await must(openEvidence(firm.people.viewer, taken.id))).name).toBe('记录.pdf')
    expect(await refusedAs(openEvidence(stranger.people.owner, taken.id))).toBe('missing')
    expect(await refusedAs(openEvidence(officer.ctx, taken.id))).toBe('missing')
    expect(await refusedAs(openEvidence({ ...officer.ctx, actor: { kind: 'anonymous' } }, taken.id))).toBe(
      'unauthenticated',
    )
    const page = await must(previewPage(firm.people.viewer, taken.id, 1))
    expect(Buffer.from(page.bytes).toString('utf8', 0, 4)).toBe('<svg')
    expect(await refusedAs(previewPage(firm.people.viewer, taken.id, 2))).toBe('missing')
    expect(await refusedAs(previewPage(stranger.people.owner, taken.id, 1))).toBe('missing')
  })

  it('is for the office once it was submitted, also after a correction took it out', async () => {
    const other = await addFirm()
    const made = await addComplete(other)
    const officer = await addStaff('officer')
    await must(
      submitApplication(other.people.signer, {
        applicationId: made.id,
        version: 1,
        name: '石书遥',
        agree: 'yes',
      }),
    )
    const [file] = await database().orm.select().from(evidence).where(eq(evidence.applicationId, made.id))
    const id = file?.id ?? ''
    expect(await refusedAs(openEvidence(officer.ctx, id))).toBe('done')
    await must(
      moveCase(officer.ctx, {
        applicationId: made.id,
        name: 'return_for_correction',
        version: 2,
        items: [
          { section: 'standard', field: null, evidenceKind: file?.kind ?? '', reason: '请换清晰的扫描件' },
        ],
      }),
    )
    await must(removeEvidence(other.people.editor, { applicationId: made.id, evidenceId: id }))
    expect(await refusedAs(openEvidence(officer.ctx, id))).toBe('done')
    const fresh = await must(sendFile(other.people.editor, made.id, file?.kind ?? ''))
    expect(await refusedAs(openEvidence(officer.ctx, fresh.id))).toBe('missing')
  })
})

describe('removing a file', () => {
  it('is for those who may write, once, and keeps the row', async () => {
    const taken = await must(sendFile(firm.people.editor, draft.id, 'commitment_letter'))
    const input = { applicationId: draft.id, evidenceId: taken.id }
    expect(await refusedAs(removeEvidence(stranger.people.owner, input))).toBe('missing')
    expect(await refusedAs(removeEvidence(firm.people.viewer, input))).toBe('forbidden')
    await must(removeEvidence(firm.people.editor, input))
    expect(await refusedAs(removeEvidence(firm.people.editor, input))).toBe('repeated')
    expect(await refusedAs(openEvidence(firm.people.editor, taken.id))).toBe('missing')
    const rows = await database().orm.select().from(evidence).where(eq(evidence.id, taken.id))
    expect(rows).toHaveLength(1)
  })
})
