import type { CheckOutcome, StrikeGround } from './target'
import type { RoundStatus } from './verdicts'

/** A target as everybody may read it: by pseudonym, and by name once its result is out. */
export type PublicTarget = {
  no: number
  pseudonym: string
  /** The draws that picked it and its inspectors; each has a file. */
  drawId: string
  teamId: string
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
  targetPoolId: string
  inspectorPoolId: string
  hash: string
  commitment: string
  seed: string | null
  publishedAt: string
  drawFrom: string
  drawnAt: string | null
  targets: PublicTarget[]
}

/** A check the public page of a brand tells of. */
export type PublicCheck = {
  id: string
  checkedOn: string
  outcome: CheckOutcome
  publishedOn: string
  title: string
  roundId: string
}
