import fc from 'fast-check'
import { expect, it } from 'vitest'
import { STAGES } from '../workflow/types'
import { opensIn, partOf, sightOf } from './sight'
import { accessOf, PARTS, VIEWERS } from './visibility'

const inside = ['officer', 'district', 'expert', 'inspector', 'committee', 'chair'] as const

it('tells of every reader exactly what opening the case would give them', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...inside),
      fc.constantFrom(...PARTS),
      fc.constantFrom(...STAGES),
      (role, part, stage) => {
        const gets = opensIn(role, stage) ? accessOf([role], part) : 'none'
        const told = sightOf(role, part, stage)
        expect(told === 'closed' ? 'none' : told).toBe(gets)
      },
    ),
    { numRuns: 2000 },
  )
})

it('never gives more in one stage than the rules give at all', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...VIEWERS),
      fc.constantFrom(...PARTS),
      fc.constantFrom(...STAGES),
      fc.constantFrom(...STAGES),
      (viewer, part, a, b) => {
        const seen = [sightOf(viewer, part, a), sightOf(viewer, part, b)].filter(sight => sight !== 'closed')
        expect(new Set(seen).size).toBeLessThanOrEqual(1)
      },
    ),
  )
})

it('holds a private answer to the rule of personal data, a file to that of files', () => {
  expect(partOf({ kind: 'answer', isPrivate: true })).toBe('personal')
  expect(partOf({ kind: 'answer', isPrivate: false })).toBe('application')
  expect(partOf({ kind: 'file' })).toBe('evidence')
  expect(sightOf('district', 'personal', 'district_check')).toBe('none')
  expect(sightOf('district', 'application', 'formal_check')).toBe('closed')
  expect(sightOf('committee', 'evidence', 'expert_review')).toBe('closed')
  expect(sightOf('public', 'application', 'formal_check')).toBe('closed')
})
