import { z } from 'zod'
import { EXPERT_TIES } from '../../conflict/facts'
import { orgKey } from '../../conflict/key'
import type { ExpertTieLine } from './views'

/** What a tie says, as it is kept on record and in the history. */
export const TieFacts = z.object({
  kind: z.enum(EXPERT_TIES),
  organisation: z.string(),
  creditCode: z.string().nullable(),
  since: z.string().nullable(),
  until: z.string().nullable(),
  detail: z.string(),
})
export type TieFacts = z.output<typeof TieFacts>

/** What an entry of a cell says; what it leaves out it says nothing of. */
export type SaidTie = Omit<TieFacts, 'kind'>

/** Ties one expert may have on record; further ones are a mistake or an attack. */
export const MOST_TIES = 100

/** What a cell does: a tie put on record, or another in the place of one that stands. */
export type TieMove = { from: ExpertTieLine | null; to: TieFacts }

/** Whether a tie stands already: the same kind, name and end. */
export const isRepeated = (
  held: readonly Pick<TieFacts, 'kind' | 'organisation' | 'until'>[],
  { kind, organisation, until }: Pick<TieFacts, 'kind' | 'organisation' | 'until'>,
): boolean =>
  held.some(
    tie => tie.kind === kind && tie.until === until && orgKey(tie.organisation) === orgKey(organisation),
  )

const agree = (a: string | null, b: string | null): boolean => a === null || b === null || a === b

/**
 * How well what is said fits a tie that stands: 0 not at all. Another code is another organisation, another period
 * another tie; a name alone says that the tie holds, so that it fits no ended one but of a former employer.
 */
const closeness = (said: SaidTie, tie: ExpertTieLine): number => {
  if (orgKey(said.organisation) !== orgKey(tie.organisation) || !agree(said.creditCode, tie.creditCode))
    return 0
  if (said.since === tie.since && said.until === tie.until) return 4
  if (said.since !== null && said.since === tie.since) return 3
  if (!agree(said.since, tie.since)) return 0
  if (said.since === null && said.until === null)
    return tie.until === null ? 2 : Number(tie.kind === 'past_employer')
  return tie.until === null || tie.until === said.until ? 2 : 0
}

/** A tie that stands with what is said of it; what is left out stays, but that a beginning without an end is open. */
const merged = ({ id: _, ...tie }: ExpertTieLine, said: SaidTie): TieFacts => ({
  ...tie,
  creditCode: said.creditCode ?? tie.creditCode,
  since: said.since ?? tie.since,
  until: said.since === null ? (said.until ?? tie.until) : said.until,
  detail: said.detail || tie.detail,
})

const FACTS = TieFacts.keyof().options

/** Whether two ties say the same, whatever else is kept with them. */
export const isSameTie = (a: TieFacts, b: TieFacts): boolean => FACTS.every(name => a[name] === b[name])

/**
 * What the ties said of one kind do to those that stand: new ones come, one whose period, code or detail is said anew is
 * put right. None that is not named goes: taking one off asks for its own reason. `repeated` are said twice.
 */
export const tieMoves = (
  kind: TieFacts['kind'],
  said: readonly SaidTie[],
  standing: readonly ExpertTieLine[],
): { moves: TieMove[]; repeated: SaidTie[] } => {
  let left = standing.filter(tie => tie.kind === kind)
  const pairs = new Map<SaidTie, ExpertTieLine>()
  for (const least of [4, 3, 2, 1])
    for (const tie of said) {
      const found = pairs.has(tie) ? undefined : left.find(each => closeness(tie, each) >= least)
      if (!found) continue
      pairs.set(tie, found)
      left = left.filter(each => each !== found)
    }
  const moves: TieMove[] = []
  const repeated: SaidTie[] = []
  const kept: TieFacts[] = [...left]
  for (const tie of said) {
    const from = pairs.get(tie) ?? null
    const to = from ? merged(from, tie) : { kind, ...tie }
    if (isRepeated(kept, to)) repeated.push(tie)
    else if (!from || !isSameTie(from, to)) moves.push({ from, to })
    kept.push(to)
  }
  return { moves, repeated }
}
