import type { ExpertTieKind } from '../../conflict/facts'
import type { Text } from '../../scheme/text'
import type { SeverityView } from '../../scoring/severity-view'
import type { Exclusion } from '../panel'
import type { Punctuality } from './punctuality'
import type { Suspension, Term, TrainingRule } from './standing'

export type ExpertTieLine = {
  id: string
  kind: ExpertTieKind
  organisation: string
  creditCode: string | null
  since: string | null
  until: string | null
  detail: string
}

export type TrainingLine = { id: string; title: string; hours: number; onDay: string; evidence: string }

export type RecordFields = Record<string, string | number | readonly string[] | null>

export type RecordChange = {
  id: number
  kind: string
  before: RecordFields
  after: RecordFields
  reason: string
  by: string
  /** ISO instant. */
  at: string
  isImport: boolean
}

export type ProposalLine = {
  id: string
  text: string
  at: string
  answer: 'taken' | 'declined' | null
  answerReason: string
  answeredBy: string
}

/** An expert's line of the register with everything it rests on. */
export type ExpertRecordView = {
  personId: string
  name: string
  version: number
  entry: {
    title: string
    employer: string
    employerCode: string | null
    region: string
    capacity: number
    disciplines: string[]
    fields: string[]
  }
  term: Term
  suspension: Suspension & { because: string; basis: string }
  training: { lines: TrainingLine[]; hours: number; rule: TrainingRule | null }
  ties: ExpertTieLine[]
  load: number
  calls: Punctuality
  /** What keeps the expert out of every draw today. */
  grounds: Exclusion[]
  proposals: ProposalLine[]
  changes: RecordChange[]
  isOwn: boolean
}

/** An expert's severity over the cases of one scheme version. */
export type SeverityRecord = { code: string; pillars: Text[]; view: SeverityView }
