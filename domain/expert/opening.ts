/** How far the sheet of a live seat has come. */
export type SheetState = 'none' | 'draft' | 'sealed' | 'open'

/** A live seat of a panel as the rules of the opening look at it. */
export type SeatFact = {
  sheet: SheetState
  /** Its holder has had the whole time of the stage, counted from the call, and the stage is overdue. */
  isLate: boolean
  /** An opening found that its sheet does not fit its seal. */
  isBroken: boolean
  /** Its holder is on record as conflicted with the enterprise. */
  isConflicted: boolean
}

export type PanelFacts = {
  /** Sheets that make the panel. */
  size: number
  /** Sealed sheets without which nothing is opened. */
  quorum: number
  /** The limit of the stage has passed. */
  isOverdue: boolean
  /** Somebody can still be drawn for a vacant seat, now or once a published list may be drawn from. */
  canDraw: boolean
  /** Requests of the applicant that an expert keep out, not answered yet. */
  requests: number
  seats: readonly SeatFact[]
}

type Sheets = { seats: readonly Pick<SeatFact, 'sheet'>[] }

const isIn = ({ sheet }: SeatFact): boolean => sheet === 'sealed' || sheet === 'open'

/**
 * Whether a score of the panel as it sits has been read. From then on nothing that changes who scores is left to
 * anybody's choice: a vacant seat is drawn, its sheet comes in, and only then all is opened again.
 */
export const areScoresKnown = ({ seats }: Sheets): boolean => seats.some(seat => seat.sheet === 'open')

/** Every seat of the panel is filled, in, and opened. */
const isOpened = ({ seats, size }: PanelFacts): boolean =>
  seats.length >= size && seats.every(seat => seat.sheet === 'open')

/** Why the sheets in hand are not opened. */
export type OpeningRefusal =
  | 'sheets_open'
  | 'requests_open'
  | 'scores_known'
  | 'no_quorum'
  | 'not_overdue'
  | 'draw_ahead'

/**
 * How the sheets in hand may be opened: as a full panel, which happens by itself with the last seal, or by the officer
 * with a quorum. A quorum is for sheets nobody has read: overdue, or with seats that nobody is left to be drawn for.
 * What the applicant asked before the opening is answered before it, so that no answer depends on a score.
 */
export const openingOf = (panel: PanelFacts): 'full' | 'quorum' | OpeningRefusal => {
  const { seats, size, quorum, isOverdue, canDraw, requests } = panel
  if (isOpened(panel)) return 'sheets_open'
  const missing = seats.filter(seat => !isIn(seat)).length
  const isFull = seats.length >= size && missing === 0
  if (!isFull && areScoresKnown(panel)) return 'scores_known'
  if (!isFull && seats.length - missing < quorum) return 'no_quorum'
  if (requests > 0) return 'requests_open'
  if (isFull) return 'full'
  if (isOverdue) return 'quorum'
  if (missing > 0) return 'not_overdue'
  return canDraw ? 'draw_ahead' : 'quorum'
}

/**
 * Why the officer may not empty a seat; null when it may be. Once scores are known only a ground that is on record
 * counts: a conflict, a sheet that does not fit its seal, or a time that has run out without a sheet.
 */
export const whyNotReplace = (panel: Sheets, seat: SeatFact): 'sheets_open' | null => {
  if (!areScoresKnown(panel) || seat.isConflicted) return null
  if (seat.sheet === 'open') return 'sheets_open'
  return seat.isBroken || (seat.isLate && !isIn(seat)) ? null : 'sheets_open'
}

/** Why a request of the applicant may not empty a seat; what the seat's sheet says must not be the reason. */
export const whyNotWithdraw = (seat: SeatFact): 'sheets_open' | null =>
  seat.sheet === 'open' && !seat.isConflicted ? 'sheets_open' : null

/** Why a sealed sheet is not given back to its expert; null when it may be. */
export const whyNotReopen = (panel: Sheets): 'sheet_open' | null =>
  areScoresKnown(panel) ? 'sheet_open' : null

/** Why nobody may be seated by table; null when somebody may be. */
export const whyNotSeat = (panel: Sheets): 'scores_known' | null =>
  areScoresKnown(panel) ? 'scores_known' : null
