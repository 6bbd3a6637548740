import type { Scheme } from '@/domain/scheme/schema'
import type { Stage, TransitionName } from '@/domain/workflow/types'
import type { StepUp } from '../session/step-up'
import type { CaseRow } from './load'
import type { Standing } from './roles'

/** What a person asks for: which move, on which version of the case, and what the sheet added. */
export type Move = {
  applicationId: string
  name: TransitionName
  /** Version the person was looking at; anything else is stale. */
  version: number
  reason?: string | undefined
  /** Why the case goes where there are as many already as there should be. */
  overLimitReason?: string | undefined
  /** Password or code, for a move that is signed. */
  proof?: string | undefined
  /** How one signature over many cases was given; set by the bulk move alone, never read from a request. */
  signed?: StepUp | undefined
  /** The correction list, for return_for_correction. */
  items?: CorrectionEntry[] | undefined
}

/** One flagged thing of a correction list. */
export type CorrectionEntry = {
  section: string
  field: string | null
  evidenceKind: string | null
  /** One file of that kind, when not all of them are meant. */
  evidenceId?: string | null | undefined
  reason: string
}

/** What an effect may read: the case as it was and as it becomes, and the move. */
export type EffectFacts = {
  before: CaseRow
  to: Stage
  move: Move
  scheme: Scheme
  standing: Standing
  eventSeq: number
}
