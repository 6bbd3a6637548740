import type { DrawAhead, DrawView } from './draw-views'
import type { OpeningRefusal } from './opening'
import type { CaseHead } from './views'

/** The panel of a case as the officer sees it: people, declarations, sealed or not; never a number of a score. */
export type PanelView = {
  head: CaseHead
  size: number
  /** Sheets without which nothing is opened. */
  quorum: number
  sealed: number
  isOpen: boolean
  /** Null while no seat is free. */
  ahead: DrawAhead | null
  /** How the sheets in hand may be opened, or what is wanting; null outside the stage. */
  opening: 'full' | 'quorum' | OpeningRefusal | null
  /** A score of the panel as it sits has been read, so that seats are only drawn. */
  areScoresKnown: boolean
  /** Requests of the applicant that have to be answered before anything is opened. */
  requests: { id: string; name: string }[]
  seats: {
    assignmentId: string
    alias: string
    name: string
    employer: string
    disciplines: string[]
    status: 'invited' | 'declared' | 'declined' | 'recused' | 'replaced' | 'unanswered'
    /** Last day to accept or decline, for whoever has not answered yet. */
    answerBy: string | null
    because: string
    isSealed: boolean
    isVoid: boolean
    /** An opening found that the sheet does not fit its seal. */
    isBroken: boolean
    mayReplace: boolean
    mayReopen: boolean
    seal: string | null
  }[]
  draws: DrawView[]
}
