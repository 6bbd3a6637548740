import { SCAN_DAYS } from './limits'

/** An earlier formal check that found the same bytes in order. */
export type EarlierCheck = { sha256: string; at: string; by: string; reference: string }

const DAY_MS = 86_400_000

/** Whether bytes found clean at a time need not be examined again now; what a scanner knows grows old. */
export const isScanFresh = (examinedAt: Date | null, now: Date): boolean =>
  examinedAt !== null &&
  now.getTime() - examinedAt.getTime() <= SCAN_DAYS * DAY_MS &&
  examinedAt.getTime() <= now.getTime()

/**
 * The earlier check that still stands for a file: the same bytes, in date, checked for this enterprise before; the
 * latest one when there are several. Anything else has to be looked at again.
 */
export function standingCheck(
  file: { sha256: string; isInDate: boolean },
  earlier: readonly EarlierCheck[],
): EarlierCheck | null {
  if (!file.isInDate) return null
  return earlier
    .filter(check => check.sha256 === file.sha256)
    .reduce<EarlierCheck | null>((last, check) => (last && last.at >= check.at ? last : check), null)
}
