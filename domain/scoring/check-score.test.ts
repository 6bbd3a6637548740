import { describe, expect, it } from 'vitest'
import { schemeV1 } from '../scheme/v1'
import { checkScore, justificationLength, type ScoreInput } from './check-score'

const items = schemeV1.pillars.flatMap(p => p.items)
const codes = (input: Partial<ScoreInput>, id = '1.3') => {
  const item = items.find(i => i.id === id)
  if (!item) throw new Error(id)
  const full = {
    points: 57,
    justification: '据'.repeat(60),
    reasonCodes: [`S${id.slice(2)}-01`],
    anchors: 1,
    ...input,
  }
  return checkScore(full, item, schemeV1).map(p => `${p.field} ${p.code}`)
}
const long = (n: number) => '据'.repeat(n)

describe('a score', () => {
  it('that is complete has no problem', () => {
    expect(codes({})).toEqual([])
    expect(codes({ points: 80, reasonCodes: [] })).toEqual([])
  })

  it('lies within the item and on the step', () => {
    expect(codes({ points: 81 })).toEqual(['points points_out_of_range'])
    expect(codes({ points: -1 })).toEqual(['points points_out_of_range'])
    expect(codes({ points: Number.NaN })).toEqual(['points points_out_of_range'])
    expect(codes({ points: 57.5 })).toEqual(['points points_not_on_step'])
    expect(codes({ points: undefined })).toEqual(['points points_missing'])
    expect(codes({ points: 31, reasonCodes: ['Q4-01'] }, '2.4')).toEqual(['points points_out_of_range'])
  })

  it('needs its justification, longer at both ends', () => {
    expect(codes({ justification: long(29) })).toEqual(['justification justification_too_short'])
    expect(codes({ justification: long(30) })).toEqual([])
    expect(codes({ points: 72, justification: long(59) })).toEqual(['justification justification_too_short'])
    expect(codes({ points: 23, justification: long(59) })).toEqual(['justification justification_too_short'])
    expect(codes({ points: 71, justification: long(30) })).toEqual([])
  })

  it('is not lengthened by blanks', () => {
    expect(justificationLength(' 依 据\n充 分 ')).toBe(4)
    expect(justificationLength('𠮷')).toBe(1)
  })

  it('needs an anchor off the middle level, unless there is no file at all', () => {
    expect(codes({ points: 57, anchors: 0 })).toEqual([])
    expect(codes({ points: 60, anchors: 0 })).toEqual(['anchors anchor_needed'])
    expect(codes({ points: 47, anchors: 0 })).toEqual(['anchors anchor_needed'])
    expect(codes({ points: 0, anchors: 0, evidenceFiles: 0 })).toEqual([])
    expect(codes({ points: 0, anchors: 0, evidenceFiles: 2 })).toEqual(['anchors anchor_needed'])
  })

  it('names a reason of its own item for every deduction', () => {
    expect(codes({ reasonCodes: [] })).toEqual(['reasonCodes reason_needed'])
    expect(codes({ points: 79, reasonCodes: [] })).toEqual(['reasonCodes reason_needed'])
    expect(codes({ reasonCodes: ['S3-02', 'S3-05'] })).toEqual([])
    expect(codes({ reasonCodes: ['S1-01'] })).toEqual(['reasonCodes reason_unknown'])
  })

  it('that is not applicable needs a justification and no points', () => {
    expect(codes({ notApplicable: true, points: null, reasonCodes: [], anchors: 0 })).toEqual([])
    expect(codes({ notApplicable: true, points: 5 })).toEqual(['points points_with_not_applicable'])
    expect(codes({ notApplicable: true, points: null, justification: '' })).toEqual([
      'justification justification_too_short',
    ])
  })

  it('can not be given to a computed item', () => {
    expect(codes({}, '1.2')).toEqual(['points item_is_computed'])
  })
})
