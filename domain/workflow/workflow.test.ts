import { describe, expect, it } from 'vitest'
import { completeFacts, ROLES } from './complete-facts.test-data'
import { decide, targetOf, transitionNamed, transitionsFor } from './decide'
import { GUARD_TABLE } from './guards'
import { STAGE_TABLE, TRANSITION_TABLE } from './table'
import { type CaseRole, type Facts, GUARDS, type GuardName, STAGES, type Stage, TRANSITIONS } from './types'

const as = (role: CaseRole, stage: Stage, over: Partial<Facts> = {}): Facts =>
  completeFacts({ stage, actor: { roles: [role], deeds: [], isRecused: false, isOwnArea: true }, ...over })

describe('the table', () => {
  it('names each transition once and every guard has an answer', () => {
    expect(TRANSITION_TABLE.map(t => t.name).sort()).toEqual([...TRANSITIONS].sort())
    expect(Object.keys(GUARD_TABLE).sort()).toEqual([...GUARDS].sort())
  })

  it('gives role × stage exactly the moves that were reviewed', () => {
    const matrix = Object.fromEntries(
      STAGES.map(stage => [
        stage,
        Object.fromEntries(
          ROLES.flatMap(role => {
            const moves = transitionsFor(as(role, stage)).map(m => `${m.name}→${m.to}`)
            return moves.length > 0 ? [[role, moves]] : []
          }),
        ),
      ]),
    )
    expect(matrix).toMatchSnapshot()
  })

  it.each([
    { districtCheck: true, siteVisit: true },
    { districtCheck: false, siteVisit: true },
    { districtCheck: true, siteVisit: false },
    { districtCheck: false, siteVisit: false },
  ])('reaches every stage that is on and leaves every unsettled one: %o', options => {
    const reached = new Set<Stage>(['draft'])
    for (let grown = true; grown; ) {
      const before = reached.size
      for (const t of TRANSITION_TABLE)
        for (const from of t.from) if (reached.has(from)) reached.add(targetOf(t, from, options))
      grown = reached.size > before
    }
    const off: Stage[] = [
      ...(options.districtCheck ? [] : (['district_check'] as const)),
      ...(options.siteVisit ? [] : (['site_visit'] as const)),
    ]
    expect([...reached].sort()).toEqual(STAGES.filter(s => !off.includes(s)).sort())
    for (const stage of reached) {
      if (STAGE_TABLE[stage].isEnd || stage === 'certified') continue
      const exits = TRANSITION_TABLE.filter(
        t => t.from.includes(stage) && targetOf(t, stage, options) !== stage,
      )
      expect(exits.length, stage).toBeGreaterThan(0)
    }
  })

  it('lets every guard block a move that has it', () => {
    const breakers: Partial<Record<GuardName, Partial<Facts>>> = {
      sections_complete: {
        draft: { missingSections: 1, missingEvidence: 0, filesPending: 0, filesRejected: 0, twins: 0 },
      },
      evidence_present: {
        draft: { missingSections: 0, missingEvidence: 1, filesPending: 0, filesRejected: 0, twins: 0 },
      },
      files_checked: {
        draft: { missingSections: 0, missingEvidence: 0, filesPending: 1, filesRejected: 0, twins: 0 },
      },
      no_twin: {
        draft: { missingSections: 0, missingEvidence: 0, filesPending: 0, filesRejected: 0, twins: 1 },
      },
      check_not_begun: { hasCheckBegun: true },
      formal_points_done: { formal: { points: 4, answered: 4, failed: 1 } },
      credit_checked: { credit: { checkedOn: '2026-09-01', ageDays: 80, isClear: true, maxAgeDays: 30 } },
      no_veto: { vetoes: 1 },
      rounds_left: { correction: { rounds: 1, maxRounds: 1, listed: 0, answered: 0 } },
      items_answered: { correction: { rounds: 1, maxRounds: 1, listed: 2, answered: 1 } },
      limit_passed: { limit: { dueOn: '2026-11-30', isPassed: false } },
      panel_complete: {
        panel: { size: 2, needed: 3, declared: 2, sealed: 2, isUnopened: false, needConsensus: 0, agreed: 0 },
      },
      declarations_made: {
        panel: { size: 3, needed: 3, declared: 2, sealed: 2, isUnopened: false, needConsensus: 0, agreed: 0 },
      },
      sheets_sealed: {
        panel: { size: 3, needed: 3, declared: 3, sealed: 2, isUnopened: false, needConsensus: 0, agreed: 0 },
      },
      consensus_reached: {
        panel: { size: 3, needed: 3, declared: 3, sealed: 3, isUnopened: false, needConsensus: 2, agreed: 1 },
      },
      requests_answered: { requests: 1 },
      visit_reported: {
        visit: {
          inspectors: 2,
          needed: 2,
          signed: 1,
          unanswered: 0,
          openMinor: 0,
          openSerious: 0,
          allowMinor: true,
        },
      },
      findings_closed: {
        visit: {
          inspectors: 2,
          needed: 2,
          signed: 2,
          unanswered: 0,
          openMinor: 0,
          openSerious: 1,
          allowMinor: true,
        },
      },
      quorum_present: {
        votes: {
          eligible: 9,
          needed: 6,
          present: 5,
          certify: 5,
          decline: 0,
          defer: 0,
          majority: 4,
          conflicted: 0,
        },
      },
      votes_for: {
        votes: {
          eligible: 9,
          needed: 6,
          present: 6,
          certify: 3,
          decline: 3,
          defer: 0,
          majority: 4,
          conflicted: 0,
        },
      },
      no_conflicted_vote: {
        votes: {
          eligible: 9,
          needed: 6,
          present: 6,
          certify: 6,
          decline: 0,
          defer: 0,
          majority: 4,
          conflicted: 1,
        },
      },
      score_passes: { score: { total: 699.9, passTotal: 700, pillarsBelow: 0, isComplete: true } },
      notice_ended: { notice: { closesOn: '2026-11-25', hasEnded: false } },
      no_open_objection: { objections: { open: 1, upheld: 0 } },
      no_upheld_objection: { objections: { open: 0, upheld: 1 } },
      not_yet_issued: { certificate: { number: 'CQZZ-2026-C34-AF2ANV-R0-A', glyphGaps: [] } },
      glyphs_covered: { certificate: { number: null, glyphGaps: ['𰻝'] } },
    }
    for (const [guard, over] of Object.entries(breakers)) {
      const uses = TRANSITION_TABLE.filter(t => t.guards.some(g => g === guard))
      expect(uses.length, guard).toBeGreaterThan(0)
      for (const t of uses) {
        const [stage, role] = [t.from[0], t.by[0]]
        if (!stage || !role) throw new Error('a row without stage or role')
        const verdict = decide(as(role, stage, over), t.name, {
          reason: '理由写得足够长，说明事实。',
          items: 1,
        })
        expect(verdict.ok, `${t.name} with ${guard}`).toBe(false)
        expect(verdict.conditions.find(c => c.guard === guard)?.met, `${t.name} ${guard}`).toBe(false)
      }
    }
  })
})

describe('decide', () => {
  it('refuses every triple that is not in the table', () => {
    for (const stage of STAGES)
      for (const role of ROLES)
        for (const name of TRANSITIONS) {
          const row = transitionNamed(name)
          const isListed = row?.by.includes(role) && row.from.includes(stage)
          const verdict = decide(as(role, stage), name, { reason: '理由写得足够长，说明事实。', items: 1 })
          if (!isListed) expect(verdict.ok, `${stage} ${role} ${name}`).toBe(false)
        }
  })

  it('treats a recused person as a stranger, whatever roles they hold', () => {
    for (const stage of STAGES)
      for (const name of TRANSITIONS) {
        const facts = completeFacts({
          stage,
          actor: { roles: ROLES, deeds: [], isRecused: true, isOwnArea: true },
        })
        expect(decide(facts, name, { reason: '理由写得足够长，说明事实。', items: 1 })).toMatchObject({
          ok: false,
        })
        expect(transitionsFor(facts)).toEqual([])
      }
  })

  it('tells the office of a withdrawal, but not of the end of a draft it never knew', () => {
    const effects = (stage: Stage) => {
      const verdict = decide(as('owner', stage), 'withdraw', { reason: '理由写得足够长，说明事实。' })
      return verdict.ok ? verdict.effects : null
    }
    expect(effects('formal_check')).toContain('notify_office')
    expect(effects('site_visit')).toContain('notify_workers')
    expect(effects('draft')).toEqual([])
  })

  it('calls nobody to a stage that is passed over, and opens the one entered instead', () => {
    const options = { districtCheck: false, siteVisit: false }
    const effects = (
      role: CaseRole,
      stage: Stage,
      name: 'accept' | 'accept_by_silence' | 'close_scoring',
    ) => {
      const verdict = decide(as(role, stage, { options }), name)
      return verdict.ok ? [verdict.to, ...verdict.effects] : null
    }
    expect(effects('officer', 'formal_check', 'accept')).toEqual(['expert_review', 'notify_enterprise'])
    expect(effects('system', 'formal_check', 'accept_by_silence')).toEqual([
      'expert_review',
      'notify_enterprise',
      'notify_office',
    ])
    expect(effects('officer', 'expert_review', 'close_scoring')).toEqual([
      'deliberation',
      'open_deliberation',
      'notify_enterprise',
      'notify_committee',
    ])
  })

  it('keeps who evaluated a case from deciding it', () => {
    for (const deed of ['checked', 'recommended', 'scored', 'visited'] as const) {
      const facts = completeFacts({
        stage: 'deliberation',
        actor: { roles: ['chair'], deeds: [deed], isRecused: false, isOwnArea: true },
      })
      expect(decide(facts, 'propose').ok).toBe(false)
    }
  })

  it('lists the same conditions when a move is offered and when it is refused', () => {
    const facts = as('officer', 'public_notice', { objections: { open: 2, upheld: 0 } })
    const offered = transitionsFor(facts).find(m => m.name === 'certify')
    const refused = decide(facts, 'certify')
    expect(offered?.isAllowed).toBe(false)
    expect(refused.conditions).toEqual(offered?.conditions)
  })
})
