import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completeFacts, ROLES } from './complete-facts.test-data'
import { decide, foldStage, isSettled } from './decide'
import { STAGE_TABLE, TRANSITION_TABLE } from './table'
import { type Facts, type Stage, TRANSITIONS, type TransitionName } from './types'

type World = Facts & { path: Stage[] }
const start: World = { ...completeFacts({ vetoes: 0 }), path: ['draft'] }

// Facts change between moves as people work; each command changes what the guards read.
const change = fc.oneof(
  fc.record({
    kind: fc.constant('votes' as const),
    certify: fc.nat(9),
    decline: fc.nat(4),
    conflicted: fc.nat(1),
  }),
  fc.record({ kind: fc.constant('objection' as const), open: fc.nat(1), upheld: fc.nat(1) }),
  fc.record({ kind: fc.constant('notice' as const), hasEnded: fc.boolean() }),
  fc.record({ kind: fc.constant('panel' as const), sealed: fc.integer({ min: 0, max: 3 }) }),
  // Mostly a move that the stage has, by one of those who may ask for it; sometimes anything by anybody.
  fc.record({ kind: fc.constant('step' as const), pick: fc.nat(1000), by: fc.nat(1000) }),
  fc.record({ kind: fc.constant('step' as const), pick: fc.nat(1000), by: fc.nat(1000) }),
  fc.record({
    kind: fc.constant('move' as const),
    name: fc.constantFrom(...TRANSITIONS),
    role: fc.constantFrom(...ROLES),
  }),
)

const WAYS_ON = TRANSITION_TABLE.filter(t => t.kind !== 'end')

/** The move a step asks for; null where the stage has none but ends. */
const stepOf = (stage: Stage, pick: number, by: number) => {
  const ways = WAYS_ON.filter(t => t.from.includes(stage))
  const way = ways[pick % Math.max(ways.length, 1)]
  const role = way?.by[by % way.by.length]
  return way && role ? { name: way.name, role } : null
}

describe('random walks', () => {
  it('never certify without quorum, with an open objection, before the notice has run, or with a conflicted vote', () => {
    const made = new Map<TransitionName, number>()
    fc.assert(
      fc.property(fc.array(change, { maxLength: 120, size: 'max' }), commands => {
        let world = start
        const events: { toStage: Stage | null }[] = []
        for (const c of commands) {
          if (c.kind === 'votes') {
            const present = c.certify + c.decline
            const majority = Math.ceil((Math.max(present, 1) * 2) / 3)
            world = {
              ...world,
              votes: { ...world.votes, ...c, present, defer: 0, majority, needed: 6, eligible: 9 },
            }
          } else if (c.kind === 'objection')
            world = { ...world, objections: { open: c.open, upheld: c.upheld } }
          else if (c.kind === 'notice')
            world = { ...world, notice: { closesOn: '2026-11-19', hasEnded: c.hasEnded } }
          else if (c.kind === 'panel') world = { ...world, panel: { ...world.panel, sealed: c.sealed } }
          else {
            const asked = c.kind === 'move' ? c : stepOf(world.stage, c.pick, c.by)
            if (!asked) continue
            const facts = {
              ...world,
              actor: { roles: [asked.role], deeds: [], isRecused: false, isOwnArea: true },
            }
            const verdict = decide(facts, asked.name, { reason: '理由写得足够长，说明事实。', items: 1 })
            if (!verdict.ok) continue
            made.set(asked.name, (made.get(asked.name) ?? 0) + 1)
            if (asked.name === 'propose') {
              expect(world.votes.present).toBeGreaterThanOrEqual(world.votes.needed)
              expect(world.votes.conflicted).toBe(0)
              expect(world.votes.certify * 3).toBeGreaterThanOrEqual(world.votes.present * 2)
            }
            if (asked.name === 'certify') {
              expect(world.objections.open).toBe(0)
              expect(world.notice.hasEnded).toBe(true)
              expect(world.path).toContain('deliberation')
              expect(world.path).toContain('public_notice')
            }
            if (asked.name === 'close_scoring') expect(world.panel.sealed).toBe(3)
            events.push({ toStage: verdict.to })
            world = { ...world, stage: verdict.to, path: [...world.path, verdict.to] }
            if (asked.name === 'propose') world = { ...world, notice: { ...world.notice, hasEnded: false } }
          }
          expect(foldStage(events)).toBe(world.stage)
          if (isSettled(world.stage, null)) expect(STAGE_TABLE[world.stage].isEnd).toBe(true)
        }
      }),
      { numRuns: 3000 },
    )
    // Walks that never get so far would prove nothing.
    for (const name of ['close_scoring', 'propose', 'reconsider', 'certify', 'issue'] as const)
      expect([name, made.get(name) ?? 0]).toEqual([name, expect.toSatisfy((n: number) => n >= 20)])
  })
})
