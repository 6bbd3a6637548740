import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../canonical-json'
import { plainAsked } from '../scheme/plain-asked'
import { carryChecks } from './check-inputs'
import { applyDiff, diffApplications } from './diff'
import { EVIDENCE_KIND_IDS } from './evidence-kinds'
import { diffRows, type Row, rowsAfter } from './row-diff'
import { sampleApplication } from './sample'
import { buildSnapshot, diffSnapshots, type ManifestFile, type Snapshot } from './snapshot'
import { diffText, textAfter } from './text-diff'

const fileOf = (kind: string, n = 0): ManifestFile => ({
  id: `${kind}-${n}`,
  evidenceKind: kind,
  name: `${kind}.pdf`,
  mediaType: 'application/pdf',
  bytes: 10 + n,
  sha256: String(n).padStart(64, '0'),
})

const snapshotOf = (
  seed = 3,
  change: (sections: ReturnType<typeof sampleApplication>['sections']) => object = sections => sections,
  files = EVIDENCE_KIND_IDS.map(kind => fileOf(kind)),
): Snapshot =>
  buildSnapshot({
    scheme: 'v1',
    asked: plainAsked(),
    sections: change(sampleApplication(seed).sections),
    files,
    ask: (_, key) => key,
  })

const essence = ({ sections, files }: Pick<Snapshot, 'sections' | 'files'>) =>
  canonicalJson({
    answers: sections.map(({ id, answers }) => ({ id, answers })),
    files: [...files].sort((a, b) => (a.id < b.id ? -1 : 1)),
  })

describe('a text', () => {
  it('compared with itself has nothing but what stayed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), text => {
        expect(diffText(text, text).every(part => part.kind === 'same')).toBe(true)
      }),
    )
  })

  it('comes out of its parts, old and new', () => {
    const text = fc.string({
      unit: fc.constantFrom('标', '准', ' ', 'GB', '1', '２', '。', '\n', '😀'),
      maxLength: 40,
    })
    fc.assert(
      fc.property(text, text, (a, b) => {
        const parts = diffText(a, b)
        expect(textAfter(parts)).toBe(b)
        expect(parts.flatMap(part => (part.kind === 'added' ? [] : [part.text])).join('')).toBe(a)
      }),
    )
  })

  it('shows the words that changed, numbers whole', () => {
    expect(diffText('按 GB 1234 生产电机', '按 GB 1235 生产减速电机')).toEqual([
      { kind: 'same', text: '按 GB ' },
      { kind: 'removed', text: '1234' },
      { kind: 'added', text: '1235' },
      { kind: 'same', text: ' 生产' },
      { kind: 'added', text: '减速' },
      { kind: 'same', text: '电机' },
    ])
  })

  it('too long to compare word by word is replaced between what it has in common', () => {
    const [a, b] = [`甲${'乙'.repeat(3000)}丁`, `甲${'丙'.repeat(3000)}丁`]
    const parts = diffText(a, b)
    expect(parts.map(part => part.kind)).toEqual(['same', 'removed', 'added', 'same'])
    expect(textAfter(parts)).toBe(b)
  })
})

describe('a table', () => {
  const row = fc.record({ name: fc.constantFrom('甲', '乙', '丙', '丁', ''), own: fc.nat(3).map(String) })
  const table = fc.array(row, { maxLength: 7 })

  it('compared with itself is the same row by row, and any other comes out of the comparison', () => {
    fc.assert(
      fc.property(table, table, (a, b) => {
        expect(diffRows(a, a, ['name']).every(change => change.kind === 'same')).toBe(true)
        const changes = diffRows(a, b, ['name'])
        expect(rowsAfter(changes)).toEqual(b)
        const old = changes.flatMap(change => (change.before && change.from !== null ? [change] : []))
        expect(old.sort((x, y) => (x.from ?? 0) - (y.from ?? 0)).map(change => change.before)).toEqual(a)
      }),
    )
  })

  it('tells moved, changed, added and removed rows by their name', () => {
    const rows = (...list: [string, string][]): Row[] => list.map(([name, own]) => ({ name, own }))
    const changes = diffRows(
      rows(['甲', '1'], ['乙', '2'], ['丙', '3'], ['丁', '4']),
      rows(['乙', '2'], ['丙', '30'], ['甲', '1'], ['戊', '5']),
      ['name'],
    )
    const told = Object.fromEntries(changes.map(c => [(c.after ?? c.before)?.name, c.kind]))
    expect(told).toEqual({ 甲: 'moved', 乙: 'same', 丙: 'changed', 丁: 'removed', 戊: 'added' })
  })
})

describe('two submissions', () => {
  it('that are equal differ in nothing', () => {
    fc.assert(
      fc.property(fc.nat(200), seed => {
        const diff = diffApplications(snapshotOf(seed), snapshotOf(seed))
        expect([diff.answers, diff.files]).toEqual([[], []])
      }),
      { numRuns: 20 },
    )
  })

  it('the comparison done to the old one gives the new one', () => {
    const files = fc.uniqueArray(
      fc
        .record({ kind: fc.constantFrom(...EVIDENCE_KIND_IDS.slice(0, 6)), n: fc.nat(4) })
        .map(({ kind, n }) => fileOf(kind, n)),
      { selector: file => file.id, maxLength: 8 },
    )
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), files, files, (a, b, before, after) => {
        const [old, now] = [snapshotOf(a, s => s, before), snapshotOf(b, s => s, after)]
        expect(essence(applyDiff(old, diffApplications(old, now))) === essence(now)).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  it('count what stayed, and pair a file with the one that replaced it', () => {
    const [first, ...rest] = EVIDENCE_KIND_IDS.map(kind => fileOf(kind))
    if (!first) throw new Error('no kinds')
    const now = snapshotOf(3, s => s, [fileOf(first.evidenceKind, 1), ...rest])
    const diff = diffApplications(snapshotOf(), now)
    expect(diff.files).toMatchObject([{ kind: 'replaced', before: { id: first.id }, after: { bytes: 11 } }])
    expect(diff.unchanged.files).toBe(EVIDENCE_KIND_IDS.length - 1)
  })
})

describe('checks after a correction', () => {
  const kinds = Array.from({ length: 36 }, (_, i) => `kind_${i}`)
  const points = [
    'identity',
    'scope',
    'trademark',
    'continuous_production',
    ...kinds.map(kind => `evidence:${kind}`),
  ]

  it('of 40 items with 2 corrected: 2 tasks, 38 carried over', () => {
    const files = kinds.map(kind => fileOf(kind))
    const before = snapshotOf(3, s => s, files)
    const after = snapshotOf(
      3,
      s => ({ ...s, product: { ...s.product, scope: '改正后的认定范围，限减速电机整机' } }),
      files.map(file => (file.evidenceKind === 'kind_7' ? fileOf('kind_7', 9) : file)),
    )
    expect(points).toHaveLength(40)
    const { again, carried } = carryChecks(points, diffSnapshots(before, after))
    expect(again).toEqual(['scope', 'evidence:kind_7'])
    expect(carried).toHaveLength(38)
  })

  it('all carry over when nothing changed; one nobody described is made again when anything did', () => {
    expect(carryChecks([...points, 'new_point'], []).again).toEqual([])
    const changes = diffSnapshots(
      snapshotOf(),
      snapshotOf(3, s => ({ ...s, standard: { ...s.standard, name: '另一项标准' } })),
    )
    expect(carryChecks([...points, 'new_point'], changes).again).toEqual(['new_point'])
  })
})
