import { eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '@/db/client'
import { fileText } from '@/db/schema/file-text'
import { systemCtx } from '../context'
import { database } from '../database'
import { env } from '../env'
import { readText } from '../jobs/tasks/read-text'
import {
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
import { contentPdf, linesOf } from '../testing/text-pdf'
import { openEvidence } from './open'
import { readFileText } from './read-text'
import { keepText } from './text-store'

let firm: Firm
let draft: Draft
beforeAll(async () => {
  firm = await addFirm()
  draft = await addDraft(firm, 1)
})

const report = contentPdf([linesOf(['报告编号：CJ-2025-04817']), linesOf(['第二页'])])
const send = (bytes: Buffer, kind = 'test_report') =>
  must(sendFile(firm.people.editor, draft.id, kind, { name: '报告.pdf', bytes }))

// The app itself may only add jobs; the owner of the queue sees them.
const jobs = async () => {
  const owner = openDatabase(env().databaseUrl, { role: null })
  const found = await owner.orm.execute<{ key: string }>(
    sql`select key from graphile_worker.jobs where task_identifier = 'read_text'`,
  )
  await owner.close()
  return found.rows.map(row => row.key)
}

describe('the text of a file', () => {
  it('is promised when the file is clean, read once for all who attach the same bytes, and kept', async () => {
    const { id } = await send(report)
    const { sha256 } = await must(openEvidence(firm.people.editor, id))
    expect(await jobs()).toContain(`text:${draft.id}`)
    await readText({ applicationId: draft.id })
    const known = await database().orm.select().from(fileText).where(eq(fileText.sha256, sha256))
    expect(known).toMatchObject([{ pages: 2, unread: null, isCut: false }])
    const twin = await send(report, 'standard_text')
    const text = await must(readFileText(firm.people.viewer, twin.id))
    expect(text).toMatchObject({ status: 'text', count: 2, isCut: false })
    expect(text.pages.map(page => page.runs.map(([said]) => said).join(''))).toEqual([
      '报告编号：CJ-2025-04817',
      '第二页',
    ])
    expect(await database().orm.select().from(fileText).where(eq(fileText.sha256, sha256))).toEqual(known)
  })

  it('is given from a page on, as many as asked for', async () => {
    const { id } = await send(contentPdf(['一', '二', '三'].map(each => linesOf([each]))))
    const some = await must(readFileText(firm.people.editor, id, { from: 2, to: 2 }))
    expect([some.count, some.pages.map(page => page.page)]).toEqual([3, [2]])
  })

  it('of a scan says that there is none, and of a picture that none is read', async () => {
    const scan = await send(contentPdf(['0.8 g 0 0 595 842 re f']))
    expect(await must(readFileText(firm.people.editor, scan.id))).toMatchObject({ status: 'scan', count: 1 })
    const photo = await must(sendFile(firm.people.editor, draft.id, 'product_photo'))
    expect(await must(readFileText(firm.people.editor, photo.id))).toMatchObject({ status: 'no_pdf' })
  })

  it('is for those who may open the file', async () => {
    const { id } = await send(contentPdf([linesOf(['只给自己'])]))
    const stranger = await addFirm()
    const officer = await addStaff('officer')
    expect(await refusedAs(readFileText(stranger.people.owner, id))).toBe('missing')
    expect(await refusedAs(readFileText(officer.ctx, id))).toBe('missing')
    expect(await refusedAs(readFileText({ ...officer.ctx, actor: { kind: 'anonymous' } }, id))).toBe(
      'unauthenticated',
    )
    expect(await refusedAs(readFileText(firm.people.editor, '0b9d6b5e-9d1f-4a3e-8a34-0a5b5d0c7f11'))).toBe(
      'missing',
    )
  })

  it('is not made up where the stored bytes are gone', async () => {
    const gone = 'a'.repeat(64)
    const ctx = systemCtx(DRAFT_NOW, 'test', 'test')
    expect(await refusedAs(keepText(ctx, gone))).toBe('unavailable:file_damaged')
    expect(await database().orm.select().from(fileText).where(eq(fileText.sha256, gone))).toEqual([])
  })

  it('can’t be changed by the app once kept', async () => {
    const db = database().orm
    await expect(db.execute(sql`update file_page set runs = '[]'`)).rejects.toThrow()
    await expect(db.execute(sql`delete from file_text`)).rejects.toThrow()
  })
})
