import fc from 'fast-check'
import { expect, it } from 'vitest'
import { EVALUATIONS } from './evaluation'
import { DEED_OF, EVALUATING_LINES, firstEvaluation } from './separation'

const day = fc.constantFrom('2026-01-05', '2026-02-03', '2026-03-02', '2026-04-01')
const line = fc.record({ deed: fc.constantFrom(...Object.keys(DEED_OF), 'note_added', 'opened'), on: day })

it('holds every move that evaluates, and no vote and no decision', () => {
  for (const kind of EVALUATIONS) expect(EVALUATING_LINES).toContain(kind)
  for (const kind of ['vote_cast', 'propose', 'decline', 'note_added'])
    expect(EVALUATING_LINES).not.toContain(kind)
})

it('names the earliest deed that evaluates, or none; further lines never clear anybody', () => {
  fc.assert(
    fc.property(fc.array(line), fc.array(fc.record({ on: day })), line, (log, seats, more) => {
      const first = firstEvaluation(log, seats)
      const all = [...log.filter(l => EVALUATING_LINES.includes(l.deed)), ...seats]
      expect(first === null).toBe(all.length === 0)
      if (!first) return
      expect(all.every(l => first.on <= l.on)).toBe(true)
      const later = firstEvaluation([...log, more], seats)
      expect(later !== null && later.on <= first.on).toBe(true)
    }),
  )
})
