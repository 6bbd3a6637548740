import type { ItemFact } from '../application/item-facts'
import type { ReadItem } from '../application/read-back'
import type { CardClock } from '../board/clock'
import type { Details } from '../evidence/details'
import type { DocumentView } from '../evidence/document'
import type { Validity } from '../evidence/validity'
import type { Scheme } from '../scheme/schema'
import type { LevelBand, RubricItem } from '../scheme/schema-rubric'
import type { Text } from '../scheme/text'
import type { ScoreProblem } from '../scoring/check-score'
import type { AdjustedRow, PanelSeverity } from '../scoring/severity-view'
import type { Step } from '../scoring/step'

/** A case as reviewers' pages head it. */
export type CaseHead = {
  id: string
  brand: string
  product: string
  enterprise: string
  reference: string
  /** Last working day of the stage, YYYY-MM-DD, and the clock of the stage; null once the stage is over. */
  due: string | null
  clock: CardClock | null
}

/** Place in a file that a score rests on; region in fractions of the page. */
export type AnchorView = {
  evidenceId: string
  page: number
  region?: { x: number; y: number; w: number; h: number } | undefined
  note?: string | undefined
}

/** One item of a sheet as it stands. */
export type ScoreView = {
  points: number | null
  isNotApplicable: boolean
  justification: string
  reasonCodes: string[]
  anchors: AnchorView[]
  version: number
  /** HH:mm:ss in Shanghai, empty when never saved. */
  savedAt: string
}

export type FileView = DocumentView & {
  kind: string
  /** What the enterprise told of the document, and where it stands in its validity. */
  details: Details
  validity: Validity
}

/** What was checked by the system for an item: a code for the words, whether it holds, figures. */
export type CheckView = {
  code: 'files_intact' | 'kinds_complete' | 'tests_cover'
  isMet: boolean
  values: Record<string, number>
}

/** What the enterprise gave itself on an item, as submitted: points of the experts' part, why, on which evidence. */
export type SelfClaimView = { points: number | null; level: Text | null; claim: string; kinds: Text[] }

export type ScoringItemView = {
  rubric: RubricItem
  expertPoints: number
  claim: ReadItem[]
  self: SelfClaimView | null
  computed: { points: number; max: number; steps: Step[] } | null
  /** What the answers say of an item people score. */
  facts: ItemFact[]
  fileIds: string[]
  checks: CheckView[]
  score: ScoreView
  problems: ScoreProblem[]
}

/** The scoring room of one expert: the case as submitted, the rubric, the own sheet, and nothing of anybody else. */
export type ScoringView = {
  head: CaseHead
  me: string
  alias: string
  schemeCode: string
  levels: LevelBand[]
  rules: Scheme['scoring']
  pillars: { id: string; title: Text; items: string[] }[]
  items: ScoringItemView[]
  files: FileView[]
  /** Names of the figures of the five elements, for reading the claim back. */
  figureNames: Record<'zh-CN' | 'en', Record<string, string>>
  sheet: { isSealed: boolean; seal: string | null; sealedAt: string | null }
  /** The seals of the panel as it sits, the own among them; empty until the own sheet is sealed. */
  seals: { alias: string; seal: string | null; sealedAt: string | null }[]
  /** The panel's sheets have been opened, so the consensus page exists. */
  isOpen: boolean
  canEdit: boolean
}

/** What an expert may know before declaring: whose case it is. */
export type DeclarationView = {
  id: string
  brand: string
  enterprise: string
  creditCode: string
  due: string | null
  /** Last day to accept or decline. */
  answerBy: string | null
  status: 'invited' | 'declared'
}

export type ExpertTask = {
  id: string
  brand: string
  enterprise: string
  /** Known once declared. */
  product: string | null
  reference: string | null
  due: string | null
  clock: CardClock | null
  /** Last day to accept or decline, until the declaration. */
  answerBy: string | null
  state: 'declare' | 'score' | 'sealed' | 'consensus' | 'agreed'
  /** Items of the own sheet that could be sealed, of how many. */
  done: number
  of: number
}

/** A site visit a person is called to. */
export type VisitTask = {
  id: string
  brand: string
  product: string
  enterprise: string
  reference: string
  stage: string
  due: string | null
  clock: CardClock | null
}

export type TasksView = { expert: ExpertTask[]; visits: VisitTask[] }

/** One expert's score of one item beside the others, after the opening. */
export type OpenScore = {
  alias: string
  points: number | null
  isNotApplicable: boolean
  /** Name of the level the points belong to. */
  level: Text | null
  justification: string
  reasons: { code: string; text: Text }[]
  anchors: (AnchorView & { label: string; file: string })[]
}

export type ConsensusItemView = {
  id: string
  title: Text
  kind: RubricItem['kind']
  max: number
  expertMax: number
  computed: number | null
  scores: OpenScore[]
  /** Points and percent of full marks, as text. */
  spread: string
  spreadPercent: string
  isOver: boolean
  /** What counts at present, computed part included, as text. */
  value: string
  state: 'average' | 'computed' | 'agreed' | 'needed' | 'proposed'
  mayPropose: boolean
  /** What the panel has said about the item, oldest first, by whoever was on it then. */
  remarks: { id: string; alias: string; hasLeft: boolean; text: string; at: string }[]
  /** Every proposal and every answer to one, oldest first, as they were given. */
  steps: {
    id: string
    alias: string
    hasLeft: boolean
    kind: 'proposed' | 'agreed' | 'dissented'
    version: number
    points: number
    text: string
    at: string
  }[]
  /** The proposal that stands; none where nothing has to be agreed any more. */
  proposal: {
    points: number
    rationale: string
    by: string
    version: number
    settledAt: string | null
    voices: { alias: string; agrees: boolean; dissent: string }[]
    /** Aliases that have not answered this version. */
    silent: string[]
  } | null
}

export type PlotRow = {
  kind: 'mean' | 'median' | 'trimmed' | 'adjusted' | 'without'
  alias: string | null
  total: string
  isBase: boolean
  flips: boolean
  expression: string
}

export type ConsensusView = {
  head: CaseHead
  me: string
  myAlias: string | null
  schemeCode: string
  members: { alias: string; seal: string; sealedAt: string }[]
  limits: { itemPercent: number; totalPercent: number; passTotal: number; pillarPercent: number }
  step: number
  pillars: {
    id: string
    title: Text
    shortTitle: Text
    max: number
    byAlias: Record<string, string>
    average: string
    percent: string
    meetsFloor: boolean
    items: ConsensusItemView[]
  }[]
  totals: { byAlias: Record<string, string>; total: string; max: number; isFinal: boolean; passes: boolean }
  totalSpread: { points: string; isOver: boolean }
  open: number
  method: 'mean' | 'median' | 'trimmed'
  robustness: { isRobust: boolean; rows: PlotRow[]; passes: boolean }
  /** Beside the others of this panel alone. */
  leniency: { alias: string; deviation: string; share: number }[]
  severity: PanelSeverity
  adjusted: AdjustedRow[]
  isStageOpen: boolean
}

/** A line of the expert register. */
export type ExpertLine = {
  id: string
  name: string
  title: string
  employer: string
  disciplines: string[]
  fields: string[]
  region: string
  load: number
  capacity: number
  ties: number
  calls: number
  declines: number
  suspendedUntil: string | null
}

export type RegisterView = {
  experts: ExpertLine[]
  /** On the register, whatever was asked. */
  total: number
  /** How many match what was asked, over how many pages. */
  matches: number
  page: number
  pages: number
  disciplines: string[]
  /** How many cases in expert review have a free seat on their panel; the most pressing are listed. */
  needingTotal: number
  needing: {
    id: string
    brand: string
    product: string
    enterprise: string
    reference: string
    seated: number
    size: number
    due: string | null
  }[]
}
