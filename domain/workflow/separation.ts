import type { EVALUATIONS } from './evaluation'
import type { Deed } from './types'

const EVALUATED: Record<(typeof EVALUATIONS)[number], Deed> = {
  accept: 'checked',
  return_for_correction: 'checked',
  recommend: 'recommended',
  not_recommend: 'recommended',
  close_scoring: 'checked',
  finish_visit: 'visited',
}

/** What a line of a case's log makes of whoever wrote it. */
export const DEED_OF: Readonly<Record<string, Deed>> = {
  ...EVALUATED,
  not_accept: 'checked',
  sheet_sealed: 'scored',
  visit_signed: 'visited',
  finding_added: 'visited',
  vote_cast: 'voted',
  propose: 'decided',
  decline: 'decided',
}

/** Having evaluated a case and deciding it are for different people. */
const EVALUATES: readonly Deed[] = ['checked', 'recommended', 'scored', 'visited']

export const isEvaluating = (deed: Deed): boolean => EVALUATES.includes(deed)

/** Lines of the log, by kind, that keep whoever wrote one from deciding the case. */
export const EVALUATING_LINES: readonly string[] = Object.entries(DEED_OF).flatMap(([kind, deed]) =>
  isEvaluating(deed) ? [kind] : [],
)

/** What somebody did on a case, and on which day (YYYY-MM-DD). `called` is a seat in a panel or visit, taken or not. */
export type EarlierDeed = { deed: string; on: string }

/**
 * The first thing somebody did on a case that keeps them from deciding it; null for who took no part. Roles don't come
 * into it: chair and administrator are held to what the log says like everybody else.
 */
export const firstEvaluation = (
  log: readonly EarlierDeed[],
  seats: readonly { on: string }[],
): EarlierDeed | null => {
  const all = [
    ...log.filter(({ deed }) => EVALUATING_LINES.includes(deed)),
    ...seats.map(({ on }) => ({ deed: 'called', on })),
  ]
  return all.reduce<EarlierDeed | null>((first, line) => (!first || line.on < first.on ? line : first), null)
}
