import { describe, expect, it } from 'vitest'
import type { ConflictFacts, EnterpriseTieFact, ExpertTieFact } from './facts'
import { pathsTo } from './find'
import { buildGraph } from './graph'
import { orgKey } from './key'
import { factsText } from './path'

const TODAY = '2026-11-28'
const TARGET = {
  id: 'target',
  creditCode: 'CODE-T',
  name: '渝江新材股份有限公司',
  legalRepresentative: '何立',
}
const OTHER = { id: 'other', creditCode: 'CODE-O', name: '渝江包装有限公司', legalRepresentative: '何立' }

const facts = (
  ties: Partial<ExpertTieFact>[],
  enterpriseTies: Partial<EnterpriseTieFact>[] = [],
  more: Partial<ConflictFacts> = {},
): ConflictFacts => ({
  enterprises: [TARGET, OTHER],
  experts: [{ personId: 'x', name: '方敏', employer: '', employerCode: null }],
  expertTies: ties.map(tie => ({
    personId: 'x',
    kind: 'past_employer' as const,
    organisation: '',
    creditCode: null,
    until: null,
    ...tie,
  })),
  enterpriseTies: enterpriseTies.map(tie => ({
    enterpriseId: 'target',
    kind: 'parent' as const,
    name: '',
    creditCode: null,
    ...tie,
  })),
  ...more,
})

const found = (given: ConflictFacts, most?: number) => pathsTo(buildGraph(given, TODAY), 'target', most)('x')

describe('conflicts between an expert and an enterprise', () => {
  it('are found by the name, however it is written, and by the credit code', () => {
    expect(found(facts([{ organisation: '渝江新材股份有限公司 ' }]))).toHaveLength(1)
    expect(found(facts([{ organisation: '另一个写法', creditCode: 'CODE-T' }]))).toHaveLength(1)
    expect(found(facts([{ organisation: '毫不相干有限公司' }]))).toEqual([])
  })

  it('are found under a name the enterprise no longer bears, which is told', () => {
    const paths = found(
      facts([{ organisation: '渝江化工厂' }], [{ kind: 'former_name', name: '渝江化工厂' }]),
    )
    expect(paths.map(path => path.steps.map(step => step.kind))).toEqual([
      ['expert_past_employer', 'known_as'],
    ])
  })

  it('are found through a parent, and through a parent shared with another enterprise', () => {
    const parent = [{ name: '渝江集团有限公司' }, { enterpriseId: 'other', name: '渝江集团有限公司' }]
    expect(found(facts([{ kind: 'shares', organisation: '渝江集团有限公司' }], parent))).toMatchObject([
      { length: 2, isWeak: false },
    ])
    const sister = facts([{ organisation: OTHER.name }], parent)
    expect(found(sister, 2)).toEqual([])
    expect(found(sister, 3).filter(path => !path.isWeak)).toMatchObject([
      { steps: [{ kind: 'expert_past_employer' }, { kind: 'parent' }, { kind: 'parent' }] },
    ])
  })

  it('through a laboratory concern who belongs to it, not everyone else it tested for', () => {
    const lab = [
      { kind: 'laboratory' as const, name: '重庆江岭检测技术有限公司' },
      { enterpriseId: 'other', kind: 'laboratory' as const, name: '重庆江岭检测技术有限公司' },
    ]
    expect(
      found(facts([{ kind: 'laboratory', organisation: '重庆江岭检测技术有限公司' }], lab)),
    ).toHaveLength(1)
    expect(found(facts([{ organisation: OTHER.name }], lab)).filter(path => !path.isWeak)).toEqual([])
  })

  it('through a standard the expert drafted', () => {
    expect(
      found(
        facts(
          [{ kind: 'standard', organisation: 'Q/CQYJ 012—2024' }],
          [{ kind: 'standard', name: 'Q/CQYJ 012-2024' }],
        ),
      ),
    ).toMatchObject([{ isWeak: false, length: 2 }])
  })

  it('that rest on a name alone are told as weak', () => {
    const namesake = facts([], [], {
      experts: [{ personId: 'x', name: '何立', employer: '', employerCode: null }],
    })
    expect(found(namesake)).toMatchObject([{ isWeak: true }])
  })

  it('end three years after the tie did', () => {
    expect(found(facts([{ organisation: TARGET.name, until: '2023-11-28' }]))).toEqual([])
    expect(found(facts([{ organisation: TARGET.name, until: '2023-11-29' }]))).toHaveLength(1)
  })

  it('have the same facts in whatever order, and other facts as soon as something is new', () => {
    const ties = [{ name: '甲集团' }, { name: '乙集团' }]
    const both = [{ organisation: '甲集团' }, { organisation: '乙集团' }]
    const text = factsText(found(facts(both, ties)))
    expect(factsText(found(facts([...both].reverse(), [...ties].reverse())))).toBe(text)
    expect(factsText(found(facts(both, ties), 5))).toBe(text)
    expect(factsText(found(facts([...both, { kind: 'shares', organisation: '甲集团' }], ties)))).not.toBe(
      text,
    )
  })
})

it('compares names without width, case, blanks and punctuation', () => {
  expect(orgKey(' Ａｂ（重庆）有限 公司·')).toBe('ab重庆有限公司')
})
