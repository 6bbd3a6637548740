import { describe, expect, it } from 'vitest'
import { SECTION_IDS } from '../application/section'
import { sectionOf } from '../application/sections'
import { schemeV1 } from '../scheme/v1'
import { CLAIM_PARTS, isClaimOf } from './claims'

const items = schemeV1.pillars.flatMap(pillar => pillar.items)

describe('what an item is judged on', () => {
  it('is told for every item of the scheme, by parts there are', () => {
    expect(Object.keys(CLAIM_PARTS).toSorted()).toEqual(items.map(item => item.code).toSorted())
    for (const { section, parts } of Object.values(CLAIM_PARTS).flat())
      expect(sectionOf(section).parts.map(part => part.id)).toEqual(expect.arrayContaining([...parts]))
  })

  it('is every answer of its parts, at whichever row, and no other', () => {
    for (const section of SECTION_IDS)
      for (const part of sectionOf(section).parts)
        for (const field of part.fields)
          for (const { code } of items) {
            const isNamed = (CLAIM_PARTS[code] ?? []).some(
              claim => claim.section === section && claim.parts.includes(part.id),
            )
            expect(isClaimOf(code, { section, field })).toBe(isNamed)
            expect(isClaimOf(code, { section, field: `${field}.3.value` })).toBe(isNamed)
          }
    expect(isClaimOf('indicator_table', { section: 'indicators', field: 'nothing' })).toBe(false)
  })
})
