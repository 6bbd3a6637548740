import { describe, expect, it } from 'vitest'
import { parseDraft } from '../application/draft'
import { sampleApplication } from '../application/sample'
import type { SectionDrafts } from '../application/sections'
import {
  isSameRecord,
  placeOf,
  putRecord,
  RECORD_KINDS,
  readRecord,
  recordDetails,
  recordFields,
  recordsIn,
  recordTitle,
} from './records'

const sample = sampleApplication(3, { today: '2026-11-23', level: 0.9 })

describe('records of a vault', () => {
  it('are found in an application and put back where they came from, changing nothing', () => {
    const found = recordsIn(sample.sections)
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(RECORD_KINDS))
    for (const { kind, data } of found) {
      const { section } = placeOf(kind)
      expect(putRecord(kind, data, { ...sample.sections[section] })).toBeNull()
      expect(readRecord(kind, data)).toEqual({ ok: true, value: data })
      expect(recordTitle(kind, data)).not.toBe('')
      expect(isSameRecord(kind, data, data)).toBe(true)
    }
  })

  it('fill an empty application to the same records', () => {
    const drafts: Record<string, Record<string, unknown>> = {}
    for (const { kind, data } of recordsIn(sample.sections)) {
      const { section } = placeOf(kind)
      drafts[section] = { ...drafts[section], ...putRecord(kind, data, drafts[section] ?? {}) }
    }
    for (const [section, draft] of Object.entries(drafts))
      expect(parseDraft(section as keyof SectionDrafts, draft).ok).toBe(true)
    expect(recordsIn(drafts as SectionDrafts)).toEqual(recordsIn(sample.sections))
  })

  it('take the place of the same thing, in the order of years', () => {
    const rows = [{ year: 2023 }, { year: 2025 }]
    expect(putRecord('audited_year', { year: 2024 }, { years: rows })).toEqual({
      years: [{ year: 2023 }, { year: 2024 }, { year: 2025 }],
    })
    expect(putRecord('audited_year', { year: 2025, auditor: '甲' }, { years: rows })).toEqual({
      years: [{ year: 2023 }, { year: 2025, auditor: '甲' }],
    })
  })

  it('are named by nothing personal', () => {
    for (const kind of RECORD_KINDS) {
      const personal = Object.entries(recordFields(kind)).filter(([, field]) => field.isPrivate)
      const data = Object.fromEntries(personal.map(([id]) => [id, 'secret']))
      expect(recordTitle(kind, data)).toBe('')
      expect(recordDetails(kind, data)).toEqual({})
    }
  })

  it('are refused by name', () => {
    expect(readRecord('test_report', { issuedOn: 'someday', colour: 'red' })).toEqual({
      ok: false,
      problems: { issuedOn: 'date', colour: 'unknown', number: 'required' },
    })
  })
})
