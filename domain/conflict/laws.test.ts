import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addMonths } from '../application/dates'
import { type ConflictFacts, ENTERPRISE_TIES, EXPERT_TIES } from './facts'
import { pathsTo } from './find'
import { buildGraph } from './graph'
import { orgKey } from './key'

const TODAY = '2026-11-28'
const NAMES = [
  '甲集团有限公司',
  '甲集团 有限公司',
  '乙检测中心',
  '丙材料厂',
  '丁股份有限公司',
  'Q/CQ 1-2024',
  '何立',
  '方敏',
]
const CODES = ['C1', 'C2', 'C3', 'C4']
const IDS = ['e1', 'e2', 'e3', 'e4', 'e5'] as const

const name = fc.constantFrom(...NAMES)
const code = fc.option(fc.constantFrom(...CODES), { nil: null, freq: 2 })
const enterpriseTie = fc.record({
  enterpriseId: fc.constantFrom(...IDS),
  kind: fc.constantFrom(...ENTERPRISE_TIES),
  name,
  creditCode: code,
})
const expertTie = fc.record({
  personId: fc.constantFrom('x1', 'x2'),
  kind: fc.constantFrom(...EXPERT_TIES),
  organisation: name,
  creditCode: code,
  until: fc.constantFrom(null, '2020-01-01', '2025-01-01'),
})
const world: fc.Arbitrary<ConflictFacts> = fc.record({
  enterprises: fc
    .tuple(
      fc.array(name, { minLength: 5, maxLength: 5 }),
      fc.array(fc.constantFrom('', '何立', '方敏', '周宁'), { minLength: 5, maxLength: 5 }),
    )
    .map(([names, people]) =>
      IDS.map((id, i) => ({
        id,
        creditCode: `C${i + 1}`,
        name: names[i] ?? '',
        legalRepresentative: people[i] ?? '',
      })),
    ),
  enterpriseTies: fc.array(enterpriseTie, { maxLength: 5 }),
  experts: fc.tuple(name, name, code).map(([one, two, employerCode]) => [
    { personId: 'x1', name: '何立', employer: one, employerCode },
    { personId: 'x2', name: '王平', employer: two, employerCode: null },
  ]),
  expertTies: fc.array(expertTie, { maxLength: 6 }),
})

const found = (given: ConflictFacts, target: string, personId: string, most: number) =>
  pathsTo(buildGraph(given, TODAY), target, most)(personId)

const pairs = IDS.flatMap(target => ['x1', 'x2'].map(personId => ({ target, personId })))

type Mention = {
  of: string
  says: 'org' | 'human' | 'standard'
  key: string
  code: string | null
  isLast: boolean
}

/** Whoever says something of somebody, one by one; nothing is looked up. */
const mentionsIn = ({ enterprises, enterpriseTies, experts, expertTies }: ConflictFacts): Mention[] => {
  const isHuman = (kind: string, said: string, code: string | null) =>
    kind === 'representative' || (kind === 'shareholder' && !code && /^[\u4e00-\u9fff]{2}$/.test(said))
  const mention = (of: string, says: Mention['says'], said: string, code: string | null, isLast = false) => ({
    of,
    says,
    key: orgKey(said),
    code,
    isLast,
  })
  const counting = expertTies.filter(t => t.until === null || addMonths(t.until, 36) > TODAY)
  return [
    ...enterprises.map(e => mention(e.id, 'human', e.legalRepresentative, null)),
    ...experts.flatMap(x => [
      mention(x.personId, 'human', x.name, null),
      mention(x.personId, 'org', x.employer, x.employerCode),
    ]),
    ...enterpriseTies.flatMap(t => {
      if (t.kind === 'former_name' || t.kind === 'alias') return []
      if (t.kind === 'standard') return mention(t.enterpriseId, 'standard', t.name, null, true)
      if (isHuman(t.kind, t.name, t.creditCode)) return mention(t.enterpriseId, 'human', t.name, null)
      return mention(t.enterpriseId, 'org', t.name, t.creditCode, t.kind === 'laboratory')
    }),
    ...counting.flatMap(t => [
      ...(t.kind === 'standard' ? [mention(t.personId, 'standard', t.organisation, null)] : []),
      ...(t.kind !== 'standard' || t.creditCode
        ? [mention(t.personId, 'org', t.organisation, t.creditCode)]
        : []),
    ]),
  ].filter(({ key }) => key !== '')
}

/** The least number of steps between an expert and an enterprise by holding every mention against every other. */
const naiveDistance = (
  given: ConflictFacts,
  personId: string,
  target: string,
  most: number,
): number | null => {
  const mentions = mentionsIn(given)
  const said = [
    ...given.enterpriseTies.map(t => ({ key: orgKey(t.name), code: t.creditCode })),
    ...given.expertTies.map(t => ({ key: orgKey(t.organisation), code: t.creditCode })),
    ...given.experts.map(x => ({ key: orgKey(x.employer), code: x.employerCode })),
  ]
  const codesOf = (m: Mention) => (m.code ? [m.code] : said.flatMap(s => (s.key === m.key && s.code) || []))
  const isCalled = (id: string, key: string) =>
    given.enterprises.some(e => e.id === id && orgKey(e.name) === key) ||
    given.enterpriseTies.some(
      t => t.enterpriseId === id && ['former_name', 'alias'].includes(t.kind) && orgKey(t.name) === key,
    )
  const means = (m: Mention, id: string) =>
    m.says === 'org' &&
    (isCalled(id, m.key) ||
      codesOf(m).some(c => given.enterprises.some(e => e.id === id && e.creditCode === c)))
  const isBare = (m: Mention) => codesOf(m).length === 0 && !given.enterprises.some(e => means(m, e.id))
  const meet = (a: Mention, b: Mention) => {
    if (a.says !== b.says) return false
    if (a.says !== 'org') return a.key === b.key
    if (isBare(a) && isBare(b)) return a.key === b.key
    const outside = codesOf(a).filter(c => !given.enterprises.some(e => e.creditCode === c))
    return codesOf(b).some(c => outside.includes(c))
  }
  const distance = new Map([[personId, 0]])
  for (let round = 0; round < most; round++)
    for (const [from, walked] of [...distance])
      for (const { id } of given.enterprises) {
        const mine = mentions.filter(m => m.of === from && !m.isLast)
        const theirs = mentions.filter(m => m.of === id && (!m.isLast || id === target))
        const steps = [
          ...(mine.some(m => means(m, id)) || theirs.some(m => means(m, from)) ? [1] : []),
          ...(mine.some(m => theirs.some(t => meet(m, t))) ? [2] : []),
        ]
        const best = Math.min(...steps.map(n => n + walked), distance.get(id) ?? 99)
        if (id !== from && best <= most) distance.set(id, best)
      }
  return distance.get(target) ?? null
}

it('finds exactly the pairs, and their distance, that comparing everything with everything finds', () => {
  fc.assert(
    fc.property(world, fc.integer({ min: 1, max: 5 }), (given, most) => {
      for (const { target, personId } of pairs) {
        const paths = found(given, target, personId, most)
        const shortest = paths.length === 0 ? null : Math.min(...paths.map(path => path.length))
        expect(shortest).toBe(naiveDistance(given, personId, target, most))
      }
    }),
    { numRuns: 200 },
  )
})

it('never loses a hit, nor one that is more than a namesake, when a tie is added', () => {
  fc.assert(
    fc.property(
      world,
      fc.array(enterpriseTie, { maxLength: 2 }),
      fc.array(expertTie, { maxLength: 2 }),
      (given, e, x) => {
        const more = {
          ...given,
          enterpriseTies: [...e, ...given.enterpriseTies],
          expertTies: [...given.expertTies, ...x],
        }
        for (const { target, personId } of pairs) {
          const before = found(given, target, personId, 3)
          const after = found(more, target, personId, 3)
          if (before.length > 0) expect(after.length).toBeGreaterThan(0)
          if (before.some(path => !path.isWeak)) expect(after.some(path => !path.isWeak)).toBe(true)
        }
      },
    ),
    { numRuns: 200 },
  )
})

it('finds the same hits in whatever order the facts come', () => {
  const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length })
  const both = world.chain(given =>
    fc.record({
      given: fc.constant(given),
      other: fc.record({
        enterprises: shuffled(given.enterprises),
        enterpriseTies: shuffled(given.enterpriseTies),
        experts: shuffled(given.experts),
        expertTies: shuffled(given.expertTies),
      }),
    }),
  )
  fc.assert(
    fc.property(both, ({ given, other }) => {
      for (const { target, personId } of pairs) {
        const [one, two] = [found(given, target, personId, 3), found(other, target, personId, 3)]
        expect(two.length).toBe(one.length)
        expect(two[0]?.length).toBe(one[0]?.length)
        expect(two.some(path => !path.isWeak)).toBe(one.some(path => !path.isWeak))
      }
    }),
    { numRuns: 200 },
  )
})

it('finds the same hits however the names are written', () => {
  const wide = (text: string) =>
    text
      .replace(/[A-Z]/g, c => c.toLowerCase())
      .split('')
      .join(' ')
  fc.assert(
    fc.property(world, given => {
      const other = {
        ...given,
        enterpriseTies: given.enterpriseTies
          .filter(t => t.kind !== 'shareholder')
          .map(t => ({ ...t, name: wide(t.name) })),
        expertTies: given.expertTies.map(t => ({ ...t, organisation: wide(t.organisation) })),
      }
      const plain = { ...given, enterpriseTies: given.enterpriseTies.filter(t => t.kind !== 'shareholder') }
      expect(other.expertTies.map(t => orgKey(t.organisation))).toEqual(
        plain.expertTies.map(t => orgKey(t.organisation)),
      )
      for (const { target, personId } of pairs)
        expect(found(other, target, personId, 3).length).toBe(found(plain, target, personId, 3).length)
    }),
    { numRuns: 200 },
  )
})
