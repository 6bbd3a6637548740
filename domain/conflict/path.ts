import { canonicalJson } from '../canonical-json'
import type { EnterpriseTieKind, ExpertTieKind } from './facts'

/** What a step of a path says: a tie of the expert or of an enterprise, or that two people bear one name. */
export type StepKind =
  | `expert_${ExpertTieKind}`
  | Exclude<EnterpriseTieKind, 'former_name' | 'alias'>
  | 'legal_representative'
  | 'same_name'
  | 'known_as'

/** One fact of a path, told from its subject: 甲 works at 乙, 乙 has the parent 丙. */
export type Step = { kind: StepKind; subject: string; object: string; until: string | null }

/** How an expert and an enterprise are connected; weak when nothing but a person's name connects some of it. */
export type ConflictPath = { steps: readonly Step[]; length: number; isWeak: boolean }

/** The steps between an expert and an enterprise that count by default, and the most that can be asked for. */
export const PATH_STEPS = 3
export const MOST_PATH_STEPS = 5

/** Paths kept of one pair; the shortest come first. */
export const PATHS_KEPT = 20

/**
 * The facts of a pair in one text, whatever the order they were found in: a dismissal holds as long as this text does.
 * Paths longer than the default count only where there is no shorter one, so that asking further is nothing new.
 */
export const factsText = (paths: readonly ConflictPath[]): string => {
  const near = paths.filter(path => path.length <= PATH_STEPS)
  return canonicalJson((near.length > 0 ? near : paths).map(path => canonicalJson(path.steps)).sort())
}
