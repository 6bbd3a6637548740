import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { sectionOf } from '@/domain/application/sections'
import type { Snapshot } from '@/domain/application/snapshot'
import { latestSnapshot } from '../case/sections'
import { database } from '../database'
import { addComplete, addFirm, type Draft, type Firm, must, refusedAs } from '../testing/drafts'
import { addStaff } from '../testing/review'
import { applicationPdf } from './document'
import { submitApplication } from './sign'

let firm: Firm
let draft: Draft
beforeAll(async () => {
  firm = await addFirm()
  draft = await addComplete(firm)
  const sign = { applicationId: draft.id, version: 1, name: '石书遥', agree: 'yes' as const }
  await must(submitApplication(firm.people.signer, sign))
})

/** The words of a PDF without blanks, in the order in which they were set; pages as the page breaks tell them. */
const readPdf = (pdf: Uint8Array): { text: string; pages: string[] } => {
  const dir = mkdtempSync(join(tmpdir(), 'application-'))
  try {
    const path = join(dir, 'a.pdf')
    writeFileSync(path, pdf)
    const raw = execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', path, '-'], {
      maxBuffer: 50_000_000,
    }).toString()
    const bare = (text: string) => text.replace(/[\s\u200b]/gu, '')
    return {
      text: bare(raw),
      pages: raw
        .split('\f')
        .map(bare)
        .filter(page => page !== ''),
    }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

const bare = (text: string) => text.replace(/[\s\u200b]/gu, '')

/** Every text somebody typed, anywhere in an answer that is not personal. */
function* typedIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (Array.isArray(value)) for (const one of value) yield* typedIn(one)
  else if (typeof value === 'object' && value !== null)
    for (const one of Object.values(value)) yield* typedIn(one)
}

const isTyped = (section: Snapshot['sections'][number]['id'], fieldId: string): boolean => {
  const field = sectionOf(section).fields[fieldId]
  return field !== undefined && !field.isPrivate && ['line', 'text'].includes(field.kind)
}

const hasPdftotext = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

describe.runIf(hasPdftotext)('the PDF of an application', () => {
  it('holds every answer, question in both languages, file and hash of the submission, with hash and number on each page', async () => {
    const frozen = await latestSnapshot(database().orm, draft.id)
    if (!frozen) throw new Error('no snapshot')
    const { pdf } = await must(applicationPdf(firm.people.owner, draft.id))
    const { text, pages } = readPdf(pdf)
    const absent: string[] = []
    const want = (words: string) => {
      if (!text.includes(bare(words))) absent.push(words)
    }
    for (const section of frozen.data.sections) {
      for (const question of section.questions.filter(one => !one.fieldId.includes('.'))) {
        want(question.zh)
        want(question.en)
      }
      for (const [fieldId, value] of Object.entries(section.answers))
        if (isTyped(section.id, fieldId)) for (const typed of typedIn(value)) want(typed)
    }
    const rows = frozen.data.sections.find(one => one.id === 'indicators')?.answers.rows
    for (const row of Array.isArray(rows) ? rows : [])
      if (typeof row === 'object' && row !== null && 'name' in row) want(String(row.name))
    for (const file of frozen.data.files) {
      want(file.name)
      want(file.sha256)
    }
    expect(absent).toEqual([])
    expect(pages.length).toBeGreaterThan(3)
    for (const [i, page] of pages.entries()) {
      expect(page).toContain(frozen.hash)
      expect(page).toContain(`第${i + 1}页，共${pages.length}页`)
    }
  })

  it('is the same for the officer, byte for byte, and missing to strangers', async () => {
    const officer = await addStaff('officer')
    const [ours, theirs] = await Promise.all([
      must(applicationPdf(firm.people.owner, draft.id)),
      must(applicationPdf(officer.ctx, draft.id)),
    ])
    expect(Buffer.from(theirs.pdf).equals(Buffer.from(ours.pdf))).toBe(true)
    const other = await addFirm()
    expect(await refusedAs(applicationPdf(other.people.owner, draft.id))).toBe('missing')
  })
})
