import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inspectFile } from '@/services/files/inspect'
import type { EvidenceKind, EvidenceRequest } from './evidence-data'
import { evidenceKinds, makeEvidence } from './evidence-pdf'

let dir = ''
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'evidence-'))
})
afterAll(() => {
  rmSync(dir, { recursive: true, force: true })
})

const asked = (kind: EvidenceKind): EvidenceRequest => ({
  kind,
  seed: 'case-1',
  enterprise: { name: '重庆辰枢传动科技股份有限公司', creditCode: '91500000MACQ00010H' },
  brand: '辰枢',
  product: '精密行星减速机',
  models: ['CS-PX115-10'],
  date: '2026-03-12',
})

async function textOf(request: EvidenceRequest): Promise<string> {
  const path = join(dir, 'text.pdf')
  writeFileSync(path, (await makeEvidence(request)).bytes)
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
}

describe('made evidence', () => {
  it.each(evidenceKinds)('%s comes out the same each time and would be taken as an upload', async kind => {
    const made = await makeEvidence(asked(kind))
    const again = await makeEvidence(asked(kind))
    expect(again.name).toBe(made.name)
    expect(Buffer.from(again.bytes).equals(Buffer.from(made.bytes))).toBe(true)
    const other = await makeEvidence({ ...asked(kind), seed: 'case-2' })
    expect(Buffer.from(other.bytes).equals(Buffer.from(made.bytes))).toBe(false)
    const path = join(dir, `${kind}.pdf`)
    writeFileSync(path, made.bytes)
    expect(await inspectFile(path, made.name)).toMatchObject({ verdict: 'clean', pages: made.pages })
  })
})

describe.runIf(spawnSync('pdftotext', ['-v']).error === undefined)('made evidence, read back', () => {
  it.each(evidenceKinds)('%s says on every page that it is made up', async kind => {
    const pages = (await textOf(asked(kind))).split('\f').filter(page => page.trim() !== '')
    for (const page of pages) expect(page).toContain('演示数据')
  })

  it('says what it was asked to say, and what one case says agrees', async () => {
    const numbers = {
      report: 'CJ-2025-04817',
      sampling: '抽样' as const,
      officer: '岑知远',
      indicators: [{ name: '测试指标', unit: 'mm', required: '≤ 0.02', national: '≤ 0.05', measured: null }],
      years: [2023, 2024, 2025].map(year => ({
        year,
        revenue: 10_000,
        brandedRevenue: 8_000,
        operatingProfit: 1_234,
      })),
    }
    const report = await textOf({ ...asked('test-report'), numbers })
    for (const said of ['CJ-2025-04817', '抽样', '测试指标', '未检']) expect(report).toContain(said)
    expect(await textOf({ ...asked('officer-authority'), numbers })).toContain('岑知远')
    const audit = await textOf({ ...asked('audit-report'), numbers })
    expect(audit).toMatch(/二、营业利润\s+1,234\s+1,234\s+1,234/)
    const standardNumber = /Q\/[A-Z]{4} \d{3}—2025/
    const cited = standardNumber.exec(await textOf(asked('test-report')))?.[0]
    expect(cited).toBeDefined()
    expect(await textOf(asked('standard'))).toContain(cited)
  })
})
