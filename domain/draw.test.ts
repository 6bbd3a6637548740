import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commitment, type DrawCandidate, drawPanel, drawRanking, poolText, seatsWithin } from './draw'

const SEED = '4f1c9a'
const PURPOSE = 'panel:CQZZ-2026-0246'
/** Printed by sha256sum, so that the recipe in the docstring is what is tested. */
const BY_SHA256SUM: Readonly<Record<string, string>> = {
  '4f1c9a': '881aa7858294d05673837f0c76972676aed2233aa1efac0dc70cd0daa0f045e0',
  '4f1c9a|panel:CQZZ-2026-0246|张三': '49a9a10dff88136ea21fb2016c53ae23bac9673924b9212af056bb0fb7d78656',
  '4f1c9a|panel:CQZZ-2026-0246|e1': '944ca52e73b353ccb5b70e1e3aaba21782b069b007d97eebbb8ff26b47e562b5',
  '4f1c9a|panel:CQZZ-2026-0246|e2': '901a09999d6a0a3f4df4b07e0636594c9f1857edfbee3b2849a84620de0e14e4',
  '4f1c9a|panel:CQZZ-2026-0246|e3': 'b73700f44fb5943ec76024192aa45ae61bdf01ac11689e087c6a9fceb21f3cc1',
  '4f1c9a|panel:CQZZ-2026-0246|e4': '2c58b5c62666f4602c9c50c1bbe6f20c50120c47349b24b3020b884a67f3189d',
  '4f1c9a|panel:CQZZ-2026-0246|e5': 'a8cf96d143da458429e54929bed00bd2b706067f1ac5e9a434bbf0fb148c98bd',
}
const published = (text: string): string => {
  const hash = BY_SHA256SUM[text]
  if (!hash) throw new Error(`not a text of the published draw: ${text}`)
  return hash
}

/** Stands in for SHA-256 where any mixing function will do; collides often on purpose. */
const mixing = (text: string): string => {
  let state = 2166136261
  for (const c of text) state = Math.imul(state ^ (c.codePointAt(0) ?? 0), 16777619) >>> 0
  return (state % 1009).toString(16).padStart(4, '0')
}

const one = (id: string, more: Partial<DrawCandidate> = {}): DrawCandidate => ({
  id,
  employer: `unit of ${id}`,
  region: 'yuzhong',
  disciplines: [],
  load: 0,
  capacity: 5,
  ...more,
})
const draw = (candidates: DrawCandidate[], size: number, required: string[] = []) =>
  drawPanel({ seed: SEED, purpose: PURPOSE, candidates, size, required, sha256: published })

describe('ranking by chance', () => {
  it('is what sha256sum and sort give', () => {
    expect(commitment(SEED, published)).toBe(BY_SHA256SUM[SEED])
    const ids = drawRanking(SEED, PURPOSE, ['张三', 'e1', 'e2', 'e3', 'e4', 'e5'], published).map(
      ({ id }) => id,
    )
    expect(ids).toEqual(['e4', '张三', 'e2', 'e1', 'e5', 'e3'])
  })

  it('refuses what would make two draws alike', () => {
    expect(() => drawRanking('a|b', 'c', ['d'], mixing)).toThrow(RangeError)
    expect(() => drawRanking('a', 'b|c', ['d'], mixing)).toThrow(RangeError)
    expect(() => drawRanking('', 'b', ['d'], mixing)).toThrow(RangeError)
    expect(() => drawRanking('a', 'b', ['d', 'd'], mixing)).toThrow(RangeError)
  })
})

describe('panel', () => {
  it('takes the first of the ranking when nothing stands against it', () => {
    const result = draw(
      ['e1', 'e2', 'e3', 'e4', 'e5'].map(id => one(id)),
      3,
    )
    expect(result).toMatchObject({ picked: ['e4', 'e2', 'e1'], passedOver: [], uncovered: [], vacant: 0 })
  })

  it('says why somebody was passed over', () => {
    const result = draw(
      [
        one('e4', { load: 5 }),
        one('e2', { employer: '重庆大学' }),
        one('e1', { employer: ' 重庆大学　' }),
        one('e5', { disciplines: ['machinery'] }),
        one('e3', { disciplines: ['metrology'] }),
      ],
      2,
      ['metrology'],
    )
    expect(result.picked).toEqual(['e2', 'e3'])
    expect(result.passedOver).toEqual([
      { id: 'e4', because: 'capacity' },
      { id: 'e1', because: 'employer' },
      { id: 'e5', because: 'discipline' },
    ])
  })

  it('fills the seats all the same when a discipline cannot be covered', () => {
    const result = draw([one('e4'), one('e2'), one('e1')], 2, ['metrology'])
    expect(result).toMatchObject({
      picked: ['e4', 'e2'],
      passedOver: [],
      uncovered: ['metrology'],
      vacant: 0,
    })
  })

  it('leaves a seat vacant rather than break a rule', () => {
    const result = draw([one('e4', { capacity: 0 }), one('e2', { load: Number.NaN })], 2)
    expect(result).toMatchObject({ picked: [], vacant: 2 })
  })

  it('does not take people without an employer for colleagues', () => {
    expect(draw([one('e4', { employer: '' }), one('e2', { employer: ' ' })], 2).picked).toEqual(['e4', 'e2'])
  })

  const candidate = fc.record({
    id: fc.stringMatching(/^[a-z]{1,4}$/),
    employer: fc.constantFrom('甲校', '乙所', '丙会', '丁厂', '戊院'),
    region: fc.constantFrom('yuzhong', 'bishan'),
    disciplines: fc.subarray(['machinery', 'metrology', 'brand', 'finance']),
    load: fc.nat(6),
    capacity: fc.nat(6),
  })
  const case_ = fc.record({
    seed: fc.stringMatching(/^[0-9a-f]{1,12}$/),
    candidates: fc.uniqueArray(candidate, { maxLength: 20, selector: c => c.id }),
    size: fc.nat(6),
    required: fc.subarray(['machinery', 'metrology', 'brand']),
  })

  it('never exceeds capacity, never seats colleagues, leaves no seat empty that somebody could take', () => {
    fc.assert(
      fc.property(case_, given => {
        const { picked, uncovered, vacant } = drawPanel({ ...given, purpose: 'p', sha256: mixing })
        const panel = given.candidates.filter(c => picked.includes(c.id))
        const free = given.candidates.filter(c => c.load < c.capacity)
        expect(panel).toHaveLength(picked.length)
        expect(panel.every(c => c.load < c.capacity)).toBe(true)
        expect(new Set(panel.map(c => c.employer)).size).toBe(panel.length)
        expect(picked.length).toBe(Math.min(given.size, new Set(free.map(c => c.employer)).size))
        expect(picked.length).toBe(Math.min(given.size, seatsWithin(given.candidates)))
        expect(vacant).toBe(given.size - picked.length)
        const covered = new Set(panel.flatMap(c => c.disciplines))
        expect(uncovered).toEqual(given.required.filter(discipline => !covered.has(discipline)))
      }),
    )
  })

  it('does not depend on the order of the list', () => {
    fc.assert(
      fc.property(case_, fc.infiniteStream(fc.nat()), (given, numbers) => {
        const shuffled = given.candidates
          .map(c => ({ c, key: numbers.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ c }) => c)
        const again = drawPanel({ ...given, candidates: shuffled, purpose: 'p', sha256: mixing })
        expect(again).toEqual(drawPanel({ ...given, purpose: 'p', sha256: mixing }))
      }),
    )
  })

  it('accounts for everybody above the last one picked', () => {
    fc.assert(
      fc.property(case_, given => {
        const { picked, passedOver, ranking } = drawPanel({ ...given, purpose: 'p', sha256: mixing })
        const known = new Set([...picked, ...passedOver.map(({ id }) => id)])
        const last = Math.max(-1, ...picked.map(id => ranking.findIndex(entry => entry.id === id)))
        expect(ranking.slice(0, last + 1).every(({ id }) => known.has(id))).toBe(true)
        expect(passedOver.some(({ id }) => picked.includes(id))).toBe(false)
      }),
    )
  })

  it('covers a required discipline whenever one seat is enough and somebody free has it', () => {
    fc.assert(
      fc.property(case_, given => {
        const asked = { ...given, size: Math.max(1, given.size), required: ['metrology'] }
        const distinct = asked.candidates.map(c => ({ ...c, employer: c.id }))
        const { uncovered } = drawPanel({ ...asked, candidates: distinct, purpose: 'p', sha256: mixing })
        const canCover = distinct.some(c => c.load < c.capacity && c.disciplines.includes('metrology'))
        expect(uncovered).toEqual(canCover ? [] : ['metrology'])
      }),
    )
  })

  it('refuses a size that is none', () => {
    expect(() => draw([], -1)).toThrow(RangeError)
    expect(() => draw([], 1.5)).toThrow(RangeError)
  })

  it('goes on down the same list: whoever leaves is followed by the next of the ranking', () => {
    fc.assert(
      fc.property(case_, given => {
        const drawn = (size: number, candidates: DrawCandidate[]) =>
          drawPanel({ ...given, candidates, size, required: [], purpose: 'p', sha256: mixing }).picked
        const distinct = given.candidates.map(c => ({ ...c, employer: c.id }))
        const first = drawn(given.size, distinct)
        const rest = distinct.filter(c => !first.includes(c.id))
        expect([...first, ...drawn(1, rest)]).toEqual(drawn(first.length + 1, distinct))
      }),
    )
  })
})

describe('the published list', () => {
  it('changes its text with anybody added, left out or altered, and with the seats and disciplines asked for', () => {
    const pool = { label: 'panel/1', size: 3, required: ['finance'], candidates: [one('a'), one('b')] }
    const others = [
      { ...pool, candidates: [one('a')] },
      { ...pool, candidates: [one('a'), one('b', { load: 1 })] },
      { ...pool, candidates: [one('a'), one('b', { disciplines: ['finance'] })] },
      { ...pool, size: 2 },
      { ...pool, required: [] },
      { ...pool, label: 'panel/2' },
    ]
    expect(new Set([pool, ...others].map(poolText)).size).toBe(others.length + 1)
    expect(poolText(pool)).toBe(
      '["panel/1",3,["finance"],[["a","unit of a",[],0,5],["b","unit of b",[],0,5]]]',
    )
  })
})
