// Run by `node --import scripts/lib/typescript.mjs`: reads and compares a file of at least a hundred pages, several times.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sampleApplication } from '../../domain/application/sample.ts'
import { compareKind, expectationsOf } from '../../domain/cross-check/compare.ts'
import { indexPage } from '../../domain/cross-check/page-index.ts'
import { makeEvidence } from '../../e2e/world/evidence-pdf.ts'
import { extractText } from '../../services/evidence/extract-text.ts'

const seconds = Number(process.argv[2] ?? 5)
const { sections, name } = sampleApplication(15, { today: '2026-11-23', level: 0.7 })
const rows = (sections.indicators.rows ?? []).map(row => ({
  name: row.name,
  unit: row.unit,
  required: row.own,
  national: row.national ?? '—',
  measured: row.measured ?? null,
}))
const [report] = sections.tests.reports ?? []
const further = Array.from({ length: 1_750 }, (_, i) => ({
  name: `附加项目 ${i + 1}`,
  unit: 'mm',
  required: '≤ 0.50',
  national: '≤ 0.80',
  measured: String(0.1 + (i % 37) / 100),
}))
const paper = await makeEvidence({
  kind: 'test-report',
  seed: 'bench',
  enterprise: { name: name.enterpriseZh, creditCode: sections.enterprise.creditCode ?? '' },
  brand: name.brandZh,
  product: name.productZh,
  models: report.models,
  date: report.issuedOn,
  numbers: {
    report: report.number,
    laboratory: report.laboratory,
    marks: { cma: report.cma },
    indicators: [...further, ...rows],
  },
})
const dir = mkdtempSync(join(tmpdir(), 'bench-'))
try {
  const path = join(dir, 'report.pdf')
  writeFileSync(path, paper.bytes)
  const expected = expectationsOf(sections).filter(each => each.kind === 'test_report')
  const times = []
  const compared = []
  let last
  const until = performance.now() + seconds * 1000
  while (times.length < 3 || performance.now() < until) {
    const began = performance.now()
    const [text] = await extractText([path])
    const read = performance.now()
    const pages = text.pages.map(indexPage)
    last = compareKind(
      expected,
      [
        {
          evidenceId: 'report',
          kinds: ['test_report'],
          state: 'compared',
          isCut: text.isCut,
          scanned: 0,
          pages,
        },
      ],
      '2026-11-23',
    )
    const ended = performance.now()
    times.push(ended - began)
    compared.push(ended - read)
  }
  times.sort((a, b) => a - b)
  compared.sort((a, b) => a - b)
  const at = (list, share) => Math.round(list[Math.min(list.length - 1, Math.floor(list.length * share))])
  const found = last.filter(({ status }) => status === 'found').length
  process.send({
    row: {
      name: 'cross-check',
      connections: 1,
      rps: Number((times.length / (times.reduce((sum, each) => sum + each, 0) / 1000)).toFixed(2)),
      p50: at(times, 0.5),
      p95: at(times, 0.95),
      bytes: paper.bytes.length,
    },
    tell: `cross-check: ${paper.pages} pages, ${last.length} findings, ${found} found, compared in ${at(compared, 0.5)} ms`,
  })
} finally {
  rmSync(dir, { recursive: true, force: true })
}
