import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evidence } from '@/db/schema/application'
import { FIND_LIMITS } from '@/domain/evidence/find-text'
import { paths } from '@/domain/paths'
import { submitApplication } from '../application/sign'
import type { Ctx } from '../context'
import { closeDatabase, database } from '../database'
import { env } from '../env'
import { makeJpeg, makeOffice, makePdf } from '../files/corpus'
import { storedPlace } from '../files/store'
import {
  addComplete,
  addDraft,
  addFirm,
  type Draft,
  type Firm,
  must,
  refusedAs,
  sendFile,
} from '../testing/drafts'
import { addReviewCase, addStaff, type ReviewCase, type Somebody, seatPanel } from '../testing/review'
import { contentPdf, linesOf } from '../testing/text-pdf'
import { previewPage } from './preview'
import { readPageText } from './read-page-text'
import { removeEvidence } from './remove'
import { searchFileText } from './search-text'
import { viewDocument } from './view-document'

let firm: Firm
let stranger: Firm
let draft: Draft
let report: string
beforeAll(async () => {
  firm = await addFirm()
  stranger = await addFirm()
  draft = await addDraft(firm, 1)
  report = await send(
    contentPdf([
      linesOf(['报告编号：CJ-2025-04817', '样品名称：精密行星减速机']),
      linesOf(['见报告 cj-2025—04817 第二页']),
    ]),
  )
})
afterAll(closeDatabase)

const send = async (bytes: Buffer, kind = 'test_report', name = '报告.pdf'): Promise<string> =>
  (await must(sendFile(firm.people.editor, draft.id, kind, { name, bytes }))).id

const nobody = (ctx: Ctx): Ctx => ({ ...ctx, actor: { kind: 'anonymous' } })

/** Every way to look into a file, so that none is forgotten. */
const looks = (ctx: Ctx, id: string) => [
  refusedAs(searchFileText(ctx, id, '报告')),
  refusedAs(readPageText(ctx, id, 1)),
  refusedAs(viewDocument(ctx, id)),
  refusedAs(previewPage(ctx, id, 1)),
  refusedAs(previewPage(ctx, id, 1, 'thumb')),
]
const lookedAt = async (ctx: Ctx, id: string): Promise<string[]> => [
  ...new Set(await Promise.all(looks(ctx, id))),
]

describe('searching a file', () => {
  it('finds a number in whatever form it is written, with page, place and what stands around it', async () => {
    const found = await must(searchFileText(firm.people.viewer, report, 'ＣＪ－2025－04817'))
    expect(found).toMatchObject({ status: 'text', isCut: false, pages: 2 })
    expect(found.hits.map(({ page, before, match }) => [page, before, match])).toEqual([
      [1, '报告编号：', 'CJ-2025-04817'],
      [2, '见报告 ', 'cj-2025—04817'],
    ])
    const [box] = found.hits[0]?.boxes ?? []
    // The line stands 72 points from the left and 770 from the foot of a page of 595 × 842.
    expect(box?.x).toBeGreaterThan(72 / 595)
    expect(box?.y).toBeCloseTo(1 - (770 + 12) / 842, 1)
    expect(box?.w).toBeGreaterThan(0.05)
  })

  it('finds nothing where nothing stands, and says when there is no text at all', async () => {
    expect((await must(searchFileText(firm.people.viewer, report, '轴承'))).hits).toEqual([])
    const scan = await send(makePdf({ head: '% scan\n' }))
    expect(await must(searchFileText(firm.people.viewer, scan, '报告'))).toMatchObject({
      status: 'scan',
      hits: [],
    })
    const photo = await send(makeJpeg(20, 20), 'product_photo', '照片.jpg')
    expect(await must(searchFileText(firm.people.viewer, photo, '报告'))).toMatchObject({ status: 'no_pdf' })
  })

  it('tells no more than its limit and says that there is more', async () => {
    const line = '合格'.repeat(15)
    const long = await send(
      contentPdf([linesOf([line, line]), linesOf([line, line, '终']), linesOf(['合格'])]),
    )
    const found = await must(searchFileText(firm.people.viewer, long, '合'))
    expect(found.isCut).toBe(false)
    expect(found.hits).toHaveLength(61)
    const longer = await send(contentPdf(Array.from({ length: 10 }, () => linesOf([line, line]))))
    const cut = await must(searchFileText(firm.people.viewer, longer, '合'))
    expect(cut.isCut).toBe(true)
    expect(cut.hits).toHaveLength(FIND_LIMITS.hits)
  })

  it('refuses nothing to find and too much of it, and too many searches in a minute', async () => {
    expect(await refusedAs(searchFileText(firm.people.viewer, report, ' \n'))).toBe('invalid')
    expect(await refusedAs(searchFileText(firm.people.viewer, report, '长'.repeat(101)))).toBe('invalid')
    const outcomes = []
    for (let i = 0; i < 95; i++)
      outcomes.push(await refusedAs(searchFileText(firm.people.signer, report, '报告')))
    expect(outcomes.slice(0, 90).every(each => each === 'done')).toBe(true)
    expect(outcomes.at(-1)).toBe('limited')
    expect(await refusedAs(searchFileText(firm.people.viewer, report, '报告'))).toBe('done')
  })
})

describe('who may look into a file', () => {
  let held: ReviewCase
  let experts: Somebody[]
  beforeAll(async () => {
    for (let i = 0; i < 9; i++) await addStaff('expert')
    held = await addReviewCase()
    experts = await seatPanel(held, await addStaff('officer'))
  })

  it('is the enterprise alone while it is a draft', async () => {
    expect(await lookedAt(firm.people.viewer, report)).toEqual(['done'])
    expect(await lookedAt(stranger.people.owner, report)).toEqual(['missing'])
    expect(await lookedAt(nobody(firm.people.owner), report)).toEqual(['unauthenticated'])
    for (const role of ['officer', 'district', 'expert', 'committee', 'admin', 'auditor'] as const)
      expect(await lookedAt((await addStaff(role)).ctx, report)).toEqual(['missing'])
  })

  it('is an expert of the panel, and no other', async () => {
    const id = held.files[0]?.id ?? ''
    const [seated] = experts
    const search = (ctx: Ctx) => refusedAs(viewDocument(ctx, id))
    expect(seated && (await search(seated.ctx))).toBe('done')
    expect(await lookedAt((await addStaff('expert')).ctx, id)).toEqual(['missing'])
    expect(await lookedAt(stranger.people.owner, id)).toEqual(['missing'])
  })

  it('is nobody once a file is taken out, nor for a number that is none', async () => {
    const gone = await send(contentPdf([linesOf(['将被移除的文件'])]), 'commitment_letter')
    expect(await lookedAt(firm.people.editor, gone)).toEqual(['done'])
    await must(removeEvidence(firm.people.editor, { applicationId: draft.id, evidenceId: gone }))
    expect(await lookedAt(firm.people.editor, gone)).toEqual(['missing'])
    expect(await lookedAt(firm.people.editor, 'nonsense')).toEqual(['missing'])
  })

  it('sees beside it what they may open, and the way back to where they work', async () => {
    const view = await must(viewDocument(firm.people.viewer, report))
    expect(view.back).toBe(paths.applyEvidence(draft.id))
    expect(view.files.find(file => file.id === report)).toMatchObject({ pages: 2, canShow: true })
    const sheet = await send(makeOffice('xlsx'), 'indicator_sheet', '指标.xlsx').catch(() => null)
    if (sheet)
      expect(
        (await must(viewDocument(firm.people.viewer, sheet))).files.find(f => f.id === sheet)?.canShow,
      ).toBe(false)
    const [seated] = experts
    const theirs = seated && (await must(viewDocument(seated.ctx, held.files[0]?.id ?? '')))
    expect(theirs?.back).toBe(paths.scoring(held.id))
    expect(theirs?.files.map(file => file.id).sort()).toEqual(held.files.map(file => file.id).sort())
  })

  it('sees of a submitted case what was handed in, and nothing added since', async () => {
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
    const [first] = await database().orm.select().from(evidence).where(eq(evidence.applicationId, made.id))
    const seen = await must(viewDocument(officer.ctx, first?.id ?? ''))
    expect(seen.files.length).toBeGreaterThan(3)
    expect(seen.back).toBe(paths.reviewCase(made.id, 'evidence'))
    await database().orm.update(evidence).set({ status: 'pending' }).where(eq(evidence.id, report))
    expect(await lookedAt(firm.people.viewer, report)).toEqual(['pending:file_not_examined'])
    await database().orm.update(evidence).set({ status: 'clean' }).where(eq(evidence.id, report))
  })
})

describe('a file altered on disk', () => {
  it('is shown no more, kept drawings included, and its page never becomes another', async () => {
    const bytes = contentPdf([linesOf(['原始内容'])])
    const id = await send(bytes, 'test_report')
    expect(await refusedAs(previewPage(firm.people.viewer, id, 1))).toBe('done')
    const [row] = await database().orm.select().from(evidence).where(eq(evidence.id, id))
    const place = storedPlace(join(env().dataDir, 'files'), row?.sha256 ?? '')
    await chmod(place, 0o600)
    await writeFile(place, contentPdf([linesOf(['替换内容'])]))
    expect(await refusedAs(previewPage(firm.people.viewer, id, 1))).toBe('unavailable:file_damaged')
    expect(await refusedAs(previewPage(firm.people.viewer, id, 1, 'thumb'))).toBe('unavailable:file_damaged')
    await writeFile(place, bytes)
    expect(await refusedAs(previewPage(firm.people.viewer, id, 1))).toBe('done')
  })
})
