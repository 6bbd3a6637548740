import { expect, it } from 'vitest'
import { nextStep } from './next-step'
import { SECTION_IDS, type SectionId } from './section'

const done = (...ids: SectionId[]) => new Set<SectionId>(ids)

it('goes on to what is not complete, then to the files, then to the answers read back', () => {
  expect(nextStep('enterprise', done(), 3)).toBe('product')
  expect(nextStep('enterprise', done('product', 'standard'), 3)).toBe('indicators')
  expect(nextStep('commitments', done(), 3)).toBe('evidence')
  expect(nextStep('commitments', done(), 0)).toBe('check')
  expect(nextStep('tests', done(...SECTION_IDS), 0)).toBe('check')
})

it('never leads back, and never to the section one is in', () => {
  for (const [at, section] of SECTION_IDS.entries()) {
    const next = nextStep(section, done(), 1)
    expect(next === 'evidence' || next === 'check' || SECTION_IDS.indexOf(next) > at).toBe(true)
  }
})
