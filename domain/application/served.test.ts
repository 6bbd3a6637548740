import { describe, expect, it } from 'vitest'
import { countsByKind, kindsOf, kindsServed, servingFiles } from './served'

const files = [
  { id: 'a', kinds: ['test_report', 'quality_proof'] },
  { id: 'b', kinds: ['test_report'] },
]

describe('files and the kinds they serve', () => {
  it('counts a file once for each kind it serves', () => {
    expect(countsByKind(files)).toEqual({ test_report: 2, quality_proof: 1 })
    expect(kindsServed(files)).toEqual(new Set(['test_report', 'quality_proof']))
    expect(servingFiles(files, 'quality_proof').map(({ id }) => id)).toEqual(['a'])
  })

  it('reads a snapshot of the days when a file served one kind', () => {
    expect(kindsOf({ evidenceKind: 'test_report' })).toEqual(['test_report'])
    expect(kindsOf({ evidenceKind: 'test_report', uses: ['audit_report'] })).toEqual([
      'test_report',
      'audit_report',
    ])
  })
})
