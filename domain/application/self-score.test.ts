import { describe, expect, it } from 'vitest'
import { expertPoints, LEVELS } from '../scheme/schema-rubric'
import { schemeV1 } from '../scheme/v1'
import { schemeFor } from '../scheme/variant'
import { levelOf } from '../scoring/points'
import { ruleContext } from './context'
import { SaveSelfScore } from './deeds'
import { sampleApplication } from './sample'
import type { SectionDrafts } from './sections'
import { type SelfSheet, selfSheet } from './self-gaps'
import {
  chosenPoints,
  frozenSelfScore,
  itemByCode,
  middleOfLevel,
  type SelfEntry,
  scoredAfter,
  selfPoints,
} from './self-score'
import { taskList } from './status'
import { variantOf } from './variant'

const item = (code: string) => {
  const found = itemByCode(schemeV1, code)
  if (!found) throw new Error(code)
  return found
}
const everyItem = schemeV1.pillars.flatMap(pillar => pillar.items)

describe('points of a self-score', () => {
  it('come from the level alone, and stay inside it', () => {
    for (const each of everyItem.filter(one => one.kind !== 'computed'))
      for (const level of LEVELS) {
        const middle = middleOfLevel(each, level, schemeV1)
        expect(middle).toBeDefined()
        expect(levelOf(middle ?? -1, expertPoints(each), schemeV1.levels)).toBe(level)
        expect(chosenPoints(each, { level }, schemeV1)).toEqual({ ok: true, points: middle })
      }
  })

  it('are taken as typed when they belong to the level, and refused when not', () => {
    const test = item('test_evidence')
    expect(chosenPoints(test, { points: 61 }, schemeV1)).toEqual({ ok: true, points: 61 })
    expect(chosenPoints(test, { level: 4, points: 61 }, schemeV1)).toEqual({ ok: true, points: 61 })
    expect(chosenPoints(test, { level: 3, points: 61 }, schemeV1)).toMatchObject({
      code: 'points_outside_level',
    })
    expect(chosenPoints(test, { points: 81 }, schemeV1)).toMatchObject({ code: 'points_out_of_range' })
    expect(chosenPoints(test, { points: -1 }, schemeV1)).toMatchObject({ code: 'points_out_of_range' })
    expect(chosenPoints(test, { points: 60.5 }, schemeV1)).toMatchObject({ code: 'points_not_on_step' })
    expect(chosenPoints(test, {}, schemeV1)).toEqual({ ok: true, points: null })
  })

  it('are never typed for a computed item, and only for the experts’ part of a part-computed one', () => {
    expect(chosenPoints(item('indicator_table'), { points: 1 }, schemeV1)).toMatchObject({
      code: 'item_is_computed',
    })
    const results = item('quality_results')
    expect(chosenPoints(results, { points: expertPoints(results) + 1 }, schemeV1)).toMatchObject({
      code: 'points_out_of_range',
    })
    const entry = { points: 20, claim: '', kinds: [] }
    expect(selfPoints(results, entry, 12.5)).toBe(32.5)
    expect(selfPoints(item('test_evidence'), entry, undefined)).toBe(20)
    expect(selfPoints(item('indicator_table'), entry, 100)).toBeNull()
  })

  it('are followed by the next item that people score', () => {
    expect(scoredAfter(schemeV1, item('standard_level'))).toBe('test_evidence')
    expect(scoredAfter(schemeV1, everyItem.at(-1) ?? item('standard_level'))).toBeNull()
  })
})

it('reads a form as typed, full width and blanks included', () => {
  const typed = { applicationId: crypto.randomUUID(), item: 'test_evidence', version: '0' }
  const read = SaveSelfScore.parse({ ...typed, level: '', points: '６１', claim: ' 见报告 ', kinds: [] })
  expect(read).toMatchObject({ version: 0, points: 61, claim: '见报告' })
  expect(read.level).toBeUndefined()
  for (const bad of [{ level: '6' }, { points: 'sixty' }, { claim: '长'.repeat(301) }, { role: 'owner' }])
    expect(SaveSelfScore.safeParse({ ...typed, ...bad }).success, JSON.stringify(bad)).toBe(false)
})

it('freezes what was said and not who said it, and nothing when nothing was said', () => {
  const kept = { version: 2, savedAt: '2026-11-23T02:00:00.000Z', savedBy: 'someone' }
  const said = { points: 60, claim: '', kinds: [] }
  const empty = { points: null, claim: '', kinds: [] }
  expect(frozenSelfScore({ a: { ...said, ...kept }, b: { ...empty, ...kept } })).toEqual({ a: said })
  expect(frozenSelfScore({ b: { ...empty, ...kept } })).toBeUndefined()
})

const sheetOf = (
  sections: SectionDrafts,
  entries: Record<string, SelfEntry> = {},
  files: Record<string, number> = {},
): SelfSheet =>
  selfSheet({
    scheme: schemeFor(schemeV1, variantOf(sections)),
    sections,
    entries,
    computed: {
      '1.2': { points: 100, max: 140, steps: [] },
      '2.4': { points: 25, max: 30, steps: [] },
      '3.1': { points: 70, max: 100, steps: [] },
    },
    tasks: taskList(sections, ruleContext('2026-11-23', schemeV1, sections)).flatMap(group => group.tasks),
    files,
    today: '2026-11-23',
  })
const lineIn = (sheet: SelfSheet, code: string) => {
  const line = sheet.lines.find(one => one.item.code === code)
  if (!line) throw new Error(code)
  return line
}
const full = sampleApplication(1, { today: '2026-11-23' }).sections

describe('the gap list', () => {
  it('of an empty draft has nothing computed and every place open', () => {
    const sheet = sheetOf({})
    expect(sheet.total).toBe(0)
    expect(sheet.open).toBe(everyItem.length)
    const line = lineIn(sheet, 'indicator_table')
    expect(line).toMatchObject({ lacksData: true, computed: null, total: null, next: null })
    expect(line.places.every(place => place.open > 0)).toBe(true)
    for (const each of sheet.lines) expect(each.places.length, each.item.code).toBeGreaterThan(0)
  })

  it('names the next level, its descriptor and the points that are lacking', () => {
    const sheet = sheetOf(full, { test_evidence: { points: 57, claim: '', kinds: [] } })
    const line = lineIn(sheet, 'test_evidence')
    const { item: rubric } = line
    expect(line).toMatchObject({ level: 3, total: 57, next: { level: 4, from: 60, lacking: 3 } })
    expect(line.next?.text).toEqual(
      rubric.kind === 'scored' ? rubric.descriptors.find(one => one.level === 4)?.text : 'none',
    )
    const best = sheetOf(full, { test_evidence: { points: 80, claim: '', kinds: [] } })
    expect(lineIn(best, 'test_evidence')).toMatchObject({ level: 5, next: null })
  })

  it('tells evidence that is due or relied on and not there', () => {
    const entry = { points: 57, claim: '', kinds: ['test_report'] }
    const bare = lineIn(sheetOf(full, { test_evidence: entry }), 'test_evidence')
    expect(bare.proofs).toEqual([{ kind: 'test_report', isRelied: true, isDue: true, files: 0 }])
    const there = lineIn(sheetOf(full, { test_evidence: entry }, { test_report: 2 }), 'test_evidence')
    expect(there.proofs[0]?.files).toBe(2)
  })

  it('holds pillars to their floors and the total to the threshold', () => {
    const entries = Object.fromEntries(
      everyItem
        .filter(one => one.kind !== 'computed')
        .map(one => [one.code, { points: expertPoints(one), claim: '', kinds: [] }]),
    )
    const sheet = sheetOf(full, entries)
    expect(sheet.open).toBe(0)
    expect(sheet.total).toBe(1000 - 40 - 5 - 30)
    expect(sheet.meets).toBe(true)
    expect(sheet.pillars.map(pillar => pillar.floor)).toEqual([210, 150, 240])
    const weak = sheetOf(full, { ...entries, test_evidence: { points: 0, claim: '', kinds: [] } })
    expect(weak.pillars[0]).toMatchObject({ total: 230, meets: true })
    const { standard_setting: _, ...without } = entries
    expect(sheetOf(full, without).pillars[0]).toMatchObject({ open: 1, total: 240 })
  })
})
