import { expect, it } from 'vitest'
import { messagesFor } from '../words/messages'
import { completeFacts, ROLES } from './complete-facts.test-data'
import { GUARD_TABLE } from './guards'
import { linked } from './mend-at'
import { type Condition, GUARDS, type GuardName } from './types'

const unmet = (guard: GuardName): Condition => ({
  guard,
  met: false,
  value: {},
  mend: GUARD_TABLE[guard].mend,
})

const MEMBERS: readonly string[] = ['owner', 'editor', 'signer', 'viewer']

it('leads every reader to a page of their own side, and nobody for what is met', () => {
  for (const guard of GUARDS)
    for (const role of ROLES) {
      const [condition] = linked([unmet(guard)], 'case', [role])
      if (condition?.href)
        expect([guard, role, condition.href.split('/')[1]]).toEqual([
          guard,
          role,
          MEMBERS.includes(role) ? 'apply' : 'review',
        ])
      expect(linked([{ ...unmet(guard), met: true }], 'case', [role])[0]).not.toHaveProperty('href')
    }
})

it('gives a link to everybody who can mend a condition on a page of their own', () => {
  for (const guard of GUARDS) {
    const { mend } = GUARD_TABLE[guard]
    if (mend && mend !== 'time' && mend !== 'mover')
      expect([guard, mend, linked([unmet(guard)], 'case', [mend])[0]?.href !== undefined]).toEqual([
        guard,
        mend,
        true,
      ])
  }
})

it('says what is wanted in words of its own, with no value that a condition does not carry', () => {
  const facts = completeFacts()
  for (const locale of ['zh-CN', 'en'] as const)
    for (const guard of GUARDS) {
      const { wanted, unmet: now } = messagesFor(locale).workflow.guard[guard]
      const known = Object.keys(GUARD_TABLE[guard].check(facts, {}).value ?? {})
      const asked = [...wanted.matchAll(/\{(\w+)/g)].map(([, name]) => name)
      expect([locale, guard, asked.filter(name => !known.includes(name ?? ''))]).toEqual([locale, guard, []])
      expect(wanted).not.toBe(now)
    }
})

it('promises that time mends only what time does mend', () => {
  const by = (mend: string | null) => GUARDS.filter(guard => GUARD_TABLE[guard].mend === mend)
  expect(by('time')).toEqual(['limit_passed', 'notice_ended'])
  expect(by(null)).toEqual([
    'check_not_begun',
    'rounds_left',
    'own_area',
    'score_passes',
    'took_no_part',
    'not_yet_issued',
  ])
})
