import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DRAFTING_ROLES } from '../application/sections/standard'
import { itemByCode } from '../application/self-score'
import { STANDARD_KINDS } from '../application/standard-number'
import { schemeV1 } from '../scheme/v1'
import { proposeByLeader } from './leader'
import { pointsRange } from './points'

const item = itemByCode(schemeV1, 'standard_setting')
if (!item) throw new Error('no such item')
const propose = (standard: Parameters<typeof proposeByLeader>[1], year = 2026, scheme = schemeV1) =>
  proposeByLeader(item, standard, scheme, year)

const listed = { isLeader: true, leaderYear: 2025, draftingRole: 'none', kind: 'enterprise' } as const

describe('the proposal by leader status', () => {
  it('rises with the rank, and is told with what was decisive', () => {
    expect(propose({ ...listed, leaderRank: 1 })).toMatchObject({
      level: 4,
      points: 62,
      rank: 1,
      until: 2026,
    })
    expect(propose({ ...listed, leaderRank: 3 })).toMatchObject({ level: 4, points: 59 })
    expect(propose({ ...listed, leaderRank: 4 })).toMatchObject({ level: 4, points: 56 })
    expect(propose(listed)).toMatchObject({ level: 4, points: 56, rank: null, because: 'leader' })
    const led = { ...listed, draftingRole: 'lead', kind: 'national' } as const
    expect(propose({ ...led, leaderRank: 2 })).toMatchObject({ level: 5, points: 70, because: 'both' })
  })

  it('counts while the listing holds and no longer', () => {
    const part = { ...listed, draftingRole: 'participant', kind: 'industry' } as const
    expect(propose(part, 2026)).toMatchObject({ level: 4, because: 'leader' })
    expect(propose(part, 2027)).toMatchObject({ level: 3, because: 'drafting', until: null, rank: null })
    expect(propose(listed, 2027)).toBeNull()
    expect(propose({ ...listed, leaderYear: 2027 }, 2026)).toBeNull()
  })

  it('is none where the version has no rule, for another item, and where nothing fits', () => {
    expect(propose(listed, 2026, { ...schemeV1, leader: undefined })).toBeNull()
    const other = itemByCode(schemeV1, 'standard_level')
    expect(other && proposeByLeader(other, listed, schemeV1, 2026)).toBeNull()
    expect(propose({ draftingRole: 'none', isLeader: false })).toBeNull()
    expect(propose(undefined)).toBeNull()
  })

  const standard = fc.record(
    {
      isLeader: fc.boolean(),
      leaderYear: fc.integer({ min: 2018, max: 2030 }),
      leaderRank: fc.integer({ min: 1, max: 500 }),
      draftingRole: fc.constantFrom(...DRAFTING_ROLES),
      kind: fc.constantFrom(...STANDARD_KINDS),
    },
    { requiredKeys: ['draftingRole', 'kind'] },
  )

  it('lies within its level, and a better rank or a listing never lowers it', () => {
    fc.assert(
      fc.property(standard, given => {
        const now = propose(given)
        if (now) {
          const range = pointsRange(now.level, now.max, schemeV1.levels, schemeV1.scoring.pointStep)
          expect(now.points).toBeGreaterThanOrEqual(range?.min ?? Number.NaN)
          expect(now.points).toBeLessThanOrEqual(range?.max ?? Number.NaN)
        }
        const better = propose({ ...given, leaderRank: 1 })
        const asLeader = propose({ ...given, isLeader: true, leaderYear: 2026 })
        expect(better?.points ?? 0).toBeGreaterThanOrEqual(now?.points ?? 0)
        expect(asLeader?.points ?? 0).toBeGreaterThanOrEqual(now?.points ?? 0)
      }),
    )
  })
})
