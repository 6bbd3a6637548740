import type { CheckOutcome, LeaveKind, StrikeGround } from './target'
import type { RoundStatus, TargetStatus } from './verdicts'

/** A target as everybody may read it: by pseudonym, and by name once its result is out. */
export type PublicTarget = {
  no: number
  pseudonym: string
  /** The draws that picked it and its inspectors, the later ones for seats somebody left; each has a file. */
  drawId: string
  teams: string[]
  /** Who left before the check, by kind and day alone. */
  leaves: { kind: LeaveKind; on: string }[]
} & (
  | { state: 'waiting' | 'overdue'; dueOn: string }
  | { state: 'struck'; ground: StrikeGround; on: string }
  | {
      state: 'published'
      number: string
      brand: string
      brandEn: string
      product: string
      productEn: string
      holder: string
      holderEn: string
      /** With the number it gives the pseudonym. */
      salt: string
      outcome: CheckOutcome
      checkedOn: string
      publishedOn: string
    }
)

/** A round as everybody may read it. */
export type PublicRound = {
  id: string
  title: string
  areaId: string | null
  fieldId: string | null
  share: number
  checkBy: string
  status: RoundStatus
  seats: number
  /** What stood on the lists when they were published. */
  listed: { certificates: number; firms: number; lots: number; leftOut: number; people: number }
  /** Whether the share takes everybody listed, so that nothing is left to chance but the order. */
  isAll: boolean
  targetList: PublicList
  teamList: PublicList
  publishedAt: string
  drawFrom: string
  drawnAt: string | null
  counts: RoundCounts
}

/** A list of a round: what was published before its seed, and the seed once a draw revealed it. */
export type PublicList = { id: string; label: string; hash: string; commitment: string; seed: string | null }

/** How many targets of a round stand where. */
export type RoundCounts = Record<TargetStatus, number> & { overdue: number }

/** A check the public page of a brand tells of. */
export type PublicCheck = {
  id: string
  /** The certificate it was of: this one, or one it took the place of. */
  number: string
  checkedOn: string
  outcome: CheckOutcome
  publishedOn: string
  title: string
  roundId: string
}
