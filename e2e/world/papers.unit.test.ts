import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EVIDENCE_KIND_IDS } from '@/domain/application/evidence-kinds'
import { sampleApplication } from '@/domain/application/sample'
import { type ComparedFile, compareKind, expectationsOf } from '@/domain/cross-check/compare'
import { indexPage } from '@/domain/cross-check/page-index'
import type { Finding } from '@/domain/cross-check/result'
import { extractText } from '@/services/evidence/extract-text'
import { inspectFile } from '@/services/files/inspect'
import { papersFor } from './papers'

const today = '2026-11-23'

let dir = ''
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'papers-'))
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

type Checked = { findings: Finding[]; files: ComparedFile[]; uploads: string[] }

/** All papers of one application, typeset, read back as uploads are, and compared with what it declares. */
const checked = async (seed: number): Promise<Checked> => {
  const sample = sampleApplication(seed, { today, level: 0.7 })
  const papers: { kind: string; path: string }[] = []
  const uploads: string[] = []
  for (const kind of sample.evidenceKinds)
    for (const [i, paper] of (await papersFor(kind, sample, `S${seed}`, today)).entries()) {
      if (!paper.name.endsWith('.pdf')) continue
      const path = join(dir, `${seed}-${kind}-${i}.pdf`)
      writeFileSync(path, paper.bytes)
      uploads.push((await inspectFile(path, paper.name)).verdict)
      papers.push({ kind, path })
    }
  const texts = await extractText(papers.map(({ path }) => path))
  const files = papers.map(({ kind }, i): ComparedFile => {
    const pages = (texts[i]?.pages ?? []).map(indexPage)
    const isScan = pages.every(page => page.dense === '')
    return {
      evidenceId: `${kind}-${i}`,
      kinds: [kind],
      state: isScan ? 'scan' : 'compared',
      isCut: false,
      scanned: 0,
      pages: isScan ? [] : pages,
    }
  })
  const expected = expectationsOf(sample.sections)
  const findings = EVIDENCE_KIND_IDS.flatMap(kind =>
    compareKind(
      expected.filter(each => each.kind === kind),
      files.filter(file => file.kinds.includes(kind)),
      today,
    ),
  )
  return { findings, files, uploads }
}

const open = ({ findings }: Checked) =>
  findings
    .filter(({ status }) => status !== 'found' && status !== 'expiring')
    .map(({ key, status, declared, said }) => `${key} ${status} ${declared} / ${said}`)

describe('the papers of the demonstration', () => {
  it.each([15, 20])('of application %i are taken as uploads and agree with what is declared', async seed => {
    const all = await checked(seed)
    expect(new Set(all.uploads)).toEqual(new Set(['clean']))
    expect(open(all)).toEqual([])
    expect(all.findings.length).toBeGreaterThan(50)
    for (const { page, box } of all.findings) {
      expect(page).toBeGreaterThan(0)
      const [x = 0, y = 0, w = 0, h = 0] = box ?? []
      expect(x + w).toBeLessThanOrEqual(1)
      expect(y + h).toBeLessThanOrEqual(1)
      expect(w * h).toBeGreaterThan(0)
    }
  })

  it('show what a careless enterprise hands in: a wrong number with its page, another value, a scan', async () => {
    const byKey = async (seed: number, key: string) =>
      (await checked(seed)).findings.find(each => each.key === key)
    const trademark = await byKey(10, 'trademark_certificate/product.trademarkNumber')
    expect(trademark).toMatchObject({ status: 'differs', page: 1 })
    expect(trademark?.said).not.toBe(trademark?.declared)
    const report = await checked(12)
    expect(open(report).filter(line => line.startsWith('test_report/indicators'))).toHaveLength(1)
    expect(report.findings.find(({ key }) => key === 'test_report/tests.reports.0.number')).toMatchObject({
      status: 'found',
      page: 1,
    })
    const scanned = await checked(13)
    expect(scanned.files.find(({ kinds }) => kinds.includes('cqo_training'))?.state).toBe('scan')
    expect(scanned.findings.some(({ kind }) => kind === 'cqo_training')).toBe(false)
  })
})
