import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, asDate } from '../calendar/days'
import { drawPanel } from '../draw'
import { roomBar, seatsFor } from './capacity'
import { chaseStep } from './chase'
import { PublishRound, RecordCheck } from './inputs'
import { type Listed, lotsOnList, pseudonymOf, targetPseudonym } from './lots'
import { barsOf, checkDue, lotsOf, mayEndOn, resultDue, risksOf, targetCount, type Watched } from './target'
import { checkDayProblem, deedsOn, partBar, roundBar, roundStep, targetBar } from './verdicts'

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
const TODAY = asDate('2026-11-23')
const plain: Watched = {
  status: 'valid',
  issuedOn: '2026-03-02',
  validUntil: '2029-03-01',
  isOnVisit: false,
  isOpenTarget: false,
  lastCheck: null,
  restoredOn: null,
}

const lists = fc
  .uniqueArray(
    fc.tuple(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 0, max: 30 }),
      fc.integer({ min: 1, max: 5 }),
    ),
    {
      selector: ([n]) => n,
      minLength: 1,
      maxLength: 40,
    },
  )
  .map(rows => rows.map(([n, unit, lots]): Listed => ({ pseudonym: `p${n}`, unit: `u${unit}`, lots })))

const seeds = fc.integer({ min: 0, max: 1_000_000 }).map(n => `seed${n}`)

const draw = (
  listed: readonly Listed[],
  size: number,
  seed: string,
  struck: ReadonlySet<string> = new Set(),
) =>
  drawPanel({
    seed,
    purpose: 'surveillance/x',
    candidates: lotsOnList(listed).filter(each => !struck.has(each.id)),
    size,
    required: [],
    sha256,
  })

it('draws no unit twice, nobody who was not listed, and the same again whatever the order of the list', () => {
  fc.assert(
    fc.property(lists, fc.integer({ min: 1, max: 20 }), seeds, (listed, size, seed) => {
      const { picked } = draw(listed, size, seed)
      const chosen = picked.map(pseudonymOf)
      const unitOf = new Map(listed.map(each => [each.pseudonym, each.unit]))
      expect(new Set(chosen.map(id => unitOf.get(id))).size).toBe(picked.length)
      expect(picked.length).toBe(Math.min(size, new Set(unitOf.values()).size))
      expect(draw(listed.toReversed(), size, seed).picked).toEqual(picked)
    }),
  )
})

it('never draws in its place what was struck, however often one is struck', () => {
  fc.assert(
    fc.property(lists, seeds, (listed, seed) => {
      const lots = lotsOnList(listed)
      const gone = new Set<string>()
      const seen = new Set<string>()
      for (;;) {
        const [lot] = draw(listed, 1, seed, gone).picked
        if (!lot) break
        const unit = lots.find(each => each.id === lot)?.employer ?? ''
        expect(seen.has(unit)).toBe(false)
        seen.add(unit)
        for (const each of lots) if (each.employer === unit) gone.add(each.id)
      }
      expect(seen.size).toBe(new Set(listed.map(each => each.unit)).size)
    }),
    { numRuns: 50 },
  )
})

it('is fair: by lots, a certificate with three is drawn about three times as often as one with one', () => {
  const listed = Array.from({ length: 10 }, (_, n) => ({
    pseudonym: `p${n}`,
    unit: `u${n}`,
    lots: n === 0 ? 3 : 1,
  }))
  const hits = new Map<string, number>()
  for (let n = 0; n < 1500; n++) {
    const [lot = ''] = draw(listed, 1, `seed${n}`).picked
    hits.set(pseudonymOf(lot), (hits.get(pseudonymOf(lot)) ?? 0) + 1)
  }
  expect(hits.get('p0')).toBeGreaterThan(300)
  expect(hits.get('p0')).toBeLessThan(450)
  for (let n = 1; n < 10; n++) {
    expect(hits.get(`p${n}`)).toBeGreaterThan(80)
    expect(hits.get(`p${n}`)).toBeLessThan(175)
  }
})

it('names a certificate so that number and salt show it, and neither alone', () => {
  const name = targetPseudonym('CQZZ-2026-C34-7AAAA2-R0-0', 'salt', sha256)
  expect(name).toBe(sha256('CQZZ-2026-C34-7AAAA2-R0-0|salt').slice(0, 32))
  expect(targetPseudonym('CQZZ-2026-C34-7AAAA2-R0-0', 'other', sha256)).not.toBe(name)
})

it('keeps out what is not in force, being visited, open, or checked lately', () => {
  expect(barsOf(plain, TODAY)).toEqual([])
  expect(barsOf({ ...plain, status: 'suspended' }, TODAY)).toEqual(['not_valid'])
  expect(barsOf({ ...plain, validUntil: '2026-11-22' }, TODAY)).toEqual(['not_valid'])
  expect(barsOf({ ...plain, isOnVisit: true, isOpenTarget: true }, TODAY)).toEqual([
    'on_visit',
    'open_target',
  ])
  const checked = (on: string) => barsOf({ ...plain, lastCheck: { on, outcome: 'conform' } }, TODAY)
  expect(checked(addDays(TODAY, -179))).toEqual(['checked_lately'])
  expect(checked(addDays(TODAY, -180))).toEqual([])
})

it('gives more lots for what the register shows, and one at least', () => {
  expect(lotsOf(plain, TODAY)).toBe(1)
  expect(risksOf({ ...plain, issuedOn: '2025-11-23' }, TODAY)).toEqual(['lapsed'])
  expect(risksOf({ ...plain, issuedOn: '2025-11-24' }, TODAY)).toEqual([])
  const worst: Watched = {
    ...plain,
    issuedOn: '2024-01-08',
    restoredOn: '2026-01-08',
    lastCheck: { on: '2025-06-02', outcome: 'nonconform' },
  }
  expect(lotsOf(worst, TODAY)).toBe(5)
  expect(lotsOf({ ...worst, lastCheck: { on: '2026-02-02', outcome: 'conform' } }, TODAY)).toBe(2)
})

it('takes the share of the candidates, rounded up, one at least and never more than there are', () => {
  expect([0, 1, 10, 100, 101].map(n => targetCount(n, 5))).toEqual([0, 1, 1, 5, 6])
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 5, max: 100 }), (n, share) => {
      const count = targetCount(n, share)
      expect(count).toBeGreaterThanOrEqual(Math.max(1, (n * share) / 100 - 1e-9))
      expect(count).toBeLessThanOrEqual(n)
    }),
  )
})

it('judges each deed by version and status', () => {
  expect(roundBar({ status: 'open', version: 2 }, 'draw', 1)).toEqual({ code: 'stale' })
  expect(roundBar({ status: 'open', version: 2 }, 'draw', 2)).toBeNull()
  expect(roundBar({ status: 'drawn', version: 2 }, 'withdraw', 2)).toMatchObject({ reason: 'moved_on' })
  expect(targetBar({ status: 'checked', version: 2 }, 'strike', 2)).toMatchObject({ reason: 'moved_on' })
  expect(targetBar({ status: 'checked', version: 2 }, 'publish', 2)).toBeNull()
  expect(targetBar({ status: 'published', version: 3 }, 'record', 3)).toMatchObject({ reason: 'moved_on' })
  expect(checkDayProblem('2026-11-22', TODAY, TODAY)).toBe('before_draw')
  expect(checkDayProblem('2026-11-24', TODAY, TODAY)).toBe('in_future')
  expect(checkDayProblem('2026-11-23', TODAY, TODAY)).toBeNull()
  expect(mayEndOn('2026-11-23', TODAY)).toBe(false)
  expect(mayEndOn('2028-01-01', TODAY)).toBe(false)
  expect(mayEndOn('2027-01-29', TODAY)).toBe(true)
})

it('counts the seats inspectors can take: two of one employer never go together, and nobody twice to one target', () => {
  const free = (employer: string, room: number) => ({ employer, load: 20 - room, capacity: 20 })
  expect(seatsFor([free('a', 9), free('a', 9), free('b', 2)], 4)).toBe(6)
  expect(seatsFor([free('', 9), free('', 9), free('c', 0)], 3)).toBe(6)
  expect(roomBar([free('a', 5), free('b', 5)], 5)).toBeNull()
  expect(roomBar([free('a', 5), free('b', 2)], 5)).toEqual({
    code: 'blocked',
    reason: 'no_room',
    figures: { targets: 5, needed: 10, free: 7, most: 2 },
  })
  expect(roomBar([free('a', 1)], 3)).toMatchObject({ figures: { most: 0 } })
})

it('gives whoever is drawn late some days, and a record changed later none', () => {
  expect(checkDue('2027-01-29', TODAY)).toBe('2027-01-29')
  expect(checkDue('2026-11-25', TODAY)).toBe('2026-12-07')
  expect(resultDue('2026-11-23', null)).toBe('2026-12-21')
  expect(resultDue('2026-11-30', '2026-12-21')).toBe('2026-12-21')
  expect(resultDue('2026-11-20', '2026-12-21')).toBe('2026-12-18')
})

it('keeps apart who goes and who decides', () => {
  const officer = { isOfficer: true, isInspector: false, goes: false, hadPart: false }
  const goer = { isOfficer: false, isInspector: true, goes: true, hadPart: true }
  expect(deedsOn('drawn', officer)).toEqual(['unseat', 'strike'])
  expect(deedsOn('checked', officer)).toEqual(['publish'])
  expect(deedsOn('drawn', goer)).toEqual(['record', 'leave'])
  expect(deedsOn('drawn', { ...goer, goes: false })).toEqual([])
  const both = { isOfficer: true, isInspector: true, goes: true, hadPart: true }
  expect(deedsOn('drawn', both)).toEqual(['record', 'leave'])
  expect(deedsOn('checked', both)).toEqual(['record'])
  expect(partBar('publish', { ...both, goes: false })).toBe('checked_by_self')
  expect(partBar('strike', goer)).toBe('forbidden')
})

it('says where a round stands', () => {
  const drawFrom = new Date('2026-11-23T02:30:00Z')
  const at = (minute: number) => new Date(`2026-11-23T02:${minute}:00Z`)
  expect(roundStep({ status: 'open', drawFrom }, 0, at(29))).toBe('waiting')
  expect(roundStep({ status: 'open', drawFrom }, 0, at(30))).toBe('due')
  expect(roundStep({ status: 'drawn', drawFrom }, 1, at(30))).toBe('checking')
  expect(roundStep({ status: 'drawn', drawFrom }, 0, at(30))).toBe('finished')
  expect(roundStep({ status: 'withdrawn', drawFrom }, 0, at(30))).toBe('withdrawn')
})

it('reminds before the day, carries further after it, and each step has one key', () => {
  const due = asDate('2026-11-30')
  expect(chaseStep(due, asDate('2026-11-20'))).toBeNull()
  expect(chaseStep(due, TODAY)).toMatchObject({ kind: 'surveillance_due', days: 5 })
  expect(chaseStep(due, asDate('2026-11-27'))).toMatchObject({ days: 1 })
  expect(chaseStep(due, asDate('2026-12-01'))).toEqual({
    kind: 'surveillance_overdue',
    days: 1,
    to: 'waited',
  })
  expect(chaseStep(due, asDate('2026-12-31'))).toEqual({
    kind: 'surveillance_overdue',
    days: 5,
    to: 'office',
  })
})

it('names the field that is wrong', () => {
  const round = { title: '第四季度监督检查', areaId: '', fieldId: '', share: '5', checkBy: '2027-01-29' }
  expect(PublishRound.parse(round)).toMatchObject({ share: 5 })
  const wrong = (over: object) =>
    PublishRound.safeParse({ ...round, ...over }).error?.issues.map(i => [i.path[0], i.message])
  expect(wrong({ share: '4' })).toEqual([['share', 'not_a_share']])
  expect(wrong({ areaId: 'nowhere' })).toEqual([['areaId', 'unknown']])
  expect(wrong({ checkBy: 'soon' })).toEqual([['checkBy', 'not_a_date']])
  const check = {
    targetId: crypto.randomUUID(),
    version: '1',
    checkedOn: '2026-11-23',
    outcome: 'nonconform',
  }
  expect(RecordCheck.safeParse(check).error?.issues.map(i => i.path[0])).toEqual(['findings'])
  expect(RecordCheck.safeParse({ ...check, outcome: 'conform' }).success).toBe(true)
})
