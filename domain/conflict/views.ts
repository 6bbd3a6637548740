import type { Exclusion } from '../expert/panel'
import type { CaseHead } from '../expert/views'
import type { EnterpriseTieKind } from './facts'
import type { ConflictPath } from './path'

export type TieLine = {
  id: string
  kind: EnterpriseTieKind
  name: string
  creditCode: string | null
  detail: string
  source: 'office' | 'rename' | 'application'
}

/** One expert held against one enterprise. */
export type PairView = {
  personId: string
  name: string
  title: string
  employer: string
  paths: ConflictPath[]
  /** Hash of the facts of the paths; empty when there are none. */
  facts: string
  dismissed: { reason: string; by: string; on: string } | null
  /** Every ground that keeps the person out of a draw; empty for one who can be invited. */
  excluded: Exclusion[]
  /** Recorded as recused, a member, or directly tied: can't be dismissed, only corrected in the register. */
  isBarred: boolean
}

export type ConflictsView = {
  head: CaseHead
  enterprise: { name: string; creditCode: string; legalRepresentative: string }
  ties: TieLine[]
  /** At most 100, those with a standing hit first. */
  pairs: PairView[]
  /** How many were held against the case, how many have a hit, how many can be invited, how many match the query. */
  counts: { all: number; hits: number; free: number; matching: number }
}
