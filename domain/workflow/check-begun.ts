/** What the office has done about a case since it was first submitted. */
export type OfficeDeeds = {
  /** An officer has opened the check with a deed of its own. */
  wasOpened: boolean
  pointsAnswered: number
  creditChecks: number
  correctionRounds: number
}

/**
 * Whether the formal check has begun, after which a submission can't be recalled: an officer has opened it, answered a
 * point, looked the credit up or once returned the case. Reading alone begins nothing, since a look leaves no mark that
 * the enterprise could know of.
 */
export const hasCheckBegun = (deeds: OfficeDeeds): boolean =>
  deeds.wasOpened || deeds.pointsAnswered > 0 || deeds.creditChecks > 0 || deeds.correctionRounds > 0
