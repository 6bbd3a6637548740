import { normaliseText } from './text'

/** SHA-256 of a text in UTF-8, as 64 lower-case hexadecimal digits. */
export type Sha256 = (text: string) => string

export type DrawCandidate = {
  id: string
  /** Unit the candidate belongs to; empty for somebody without one. */
  employer: string
  /** Printed in the published list; the rule does not look at it. */
  region: string
  disciplines: readonly string[]
  /** Tasks in hand and tasks the candidate may have at most. */
  load: number
  capacity: number
}

/** Why somebody was passed over who ranks above the lowest one picked, or anywhere when seats stay vacant. */
export type PassedOverBecause = 'capacity' | 'employer' | 'discipline'

export type PanelDraw = {
  /** Ids in the order in which they were picked. */
  picked: string[]
  passedOver: { id: string; because: PassedOverBecause }[]
  ranking: { id: string; hash: string }[]
  /** Required disciplines that nobody picked covers. */
  uncovered: string[]
  /** Seats nobody could take. */
  vacant: number
}

/** What is published before the draw: SHA-256 of the seed. After the draw the seed is published and anyone can compare. */
export const commitment = (seed: string, sha256: Sha256): string => sha256(seed)

/**
 * The list as it is hashed at its publication: label, seats, required disciplines, then everybody in order of id, as JSON
 * without spaces. Whoever kept the hash, or the list, sees after the draw that nobody was added, left out or altered.
 */
export const poolText = (pool: {
  label: string
  size: number
  required: readonly string[]
  candidates: readonly DrawCandidate[]
}): string =>
  JSON.stringify([
    pool.label,
    pool.size,
    pool.required,
    pool.candidates.map(c => [c.id, c.employer, c.disciplines, c.load, c.capacity]),
  ])

/** How many seats these candidates can fill at most: no two of one employer, nobody without capacity. */
export const seatsWithin = (
  candidates: readonly Pick<DrawCandidate, 'employer' | 'load' | 'capacity'>[],
): number => {
  const free = candidates.filter(c => c.load < c.capacity).map(c => normaliseText(c.employer))
  return new Set(free.filter(employer => employer !== '')).size + free.filter(e => e === '').length
}

/**
 * What ranks a list of which several draws are made: each of them by its own order, told apart by its number. Draws
 * that go on down one and the same order have no turn.
 */
export const turnLabel = (label: string, turn: number | null): string =>
  turn === null ? label : `${label}/${turn}`

/**
 * The order of chance: each candidate's hash is SHA-256 of `seed|purpose|id`, smallest first.
 * To recompute: `printf '%s' 'seed|purpose|id' | sha256sum` for every id of the published list, then sort.
 * Throws RangeError when seed or purpose contain `|` or an id appears twice, since two draws could then share a hash.
 */
export function drawRanking(
  seed: string,
  purpose: string,
  candidateIds: readonly string[],
  sha256: Sha256,
): { id: string; hash: string }[] {
  if (seed === '' || `${seed}${purpose}`.includes('|'))
    throw new RangeError('seed and purpose must not contain |')
  if (new Set(candidateIds).size !== candidateIds.length) throw new RangeError('a candidate is listed twice')
  return candidateIds
    .map(id => ({ id, hash: sha256(`${seed}|${purpose}|${id}`) }))
    .sort((a, b) => (a.hash < b.hash || (a.hash === b.hash && a.id < b.id) ? -1 : 1))
}

/**
 * Draws a panel; who has a conflict of interest must already be off the list. The rule, to be followed by hand:
 * 1. Rank the candidates as drawRanking does and go down the list until the seats are filled.
 * 2. Pass over whoever has no capacity left (load ≥ capacity), then whoever shares an employer with somebody picked.
 * 3. When no more seats are left than required disciplines still uncovered, pass over whoever covers none of these.
 * 4. If seats are left at the end of the list, go down once more over those passed over by rule 3, without rule 3.
 * The order of the candidates given does not matter. Throws RangeError for a size that is not a whole number ≥ 0,
 * and as drawRanking does.
 */
export function drawPanel(input: {
  seed: string
  purpose: string
  candidates: readonly DrawCandidate[]
  size: number
  required: readonly string[]
  sha256: Sha256
}): PanelDraw {
  const { seed, purpose, candidates, size, required, sha256 } = input
  if (!Number.isInteger(size) || size < 0) throw new RangeError(`not a panel size: ${size}`)
  const byId = new Map(candidates.map(candidate => [candidate.id, candidate]))
  const ids = candidates.map(candidate => candidate.id)
  const ranking = drawRanking(seed, purpose, ids, sha256)

  const picked: string[] = []
  const employers = new Set<string>()
  const uncovered = new Set(required)
  const passedOver = new Map<string, PassedOverBecause>()

  const refusal = (candidate: DrawCandidate, keepsSeats: boolean): PassedOverBecause | null => {
    if (!(candidate.load < candidate.capacity)) return 'capacity'
    if (employers.has(normaliseText(candidate.employer))) return 'employer'
    const mustCover = keepsSeats && uncovered.size > 0 && size - picked.length <= uncovered.size
    return mustCover && !candidate.disciplines.some(discipline => uncovered.has(discipline))
      ? 'discipline'
      : null
  }

  const goDown = (list: readonly { id: string }[], keepsSeats: boolean): void => {
    for (const { id } of list) {
      const candidate = byId.get(id)
      if (!candidate || picked.length === size) return
      const because = refusal(candidate, keepsSeats)
      if (because) {
        passedOver.set(id, because)
        continue
      }
      passedOver.delete(id)
      picked.push(id)
      const employer = normaliseText(candidate.employer)
      if (employer !== '') employers.add(employer)
      for (const discipline of candidate.disciplines) uncovered.delete(discipline)
    }
  }
  goDown(ranking, true)
  goDown(
    ranking.filter(({ id }) => passedOver.get(id) === 'discipline'),
    false,
  )

  const last = Math.max(...picked.map(id => ranking.findIndex(entry => entry.id === id)), -1)
  const considered = picked.length === size ? ranking.slice(0, last + 1) : ranking
  return {
    picked,
    passedOver: considered.flatMap(({ id }) => {
      const because = passedOver.get(id)
      return because ? [{ id, because }] : []
    }),
    ranking,
    uncovered: [...uncovered],
    vacant: size - picked.length,
  }
}
