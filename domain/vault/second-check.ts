import { SCAN_DAYS } from './limits'

/** An earlier formal check that found the same bytes in order. */
export type EarlierCheck = { sha256: string; at: string; by: string; byId: string; reference: string }

const DAY_MS = 86_400_000

/** Whether bytes found clean at a time need not be examined again now; what a scanner knows grows old. */
export const isScanFresh = (examinedAt: Date | null, now: Date): boolean =>
  examinedAt !== null &&
  now.getTime() - examinedAt.getTime() <= SCAN_DAYS * DAY_MS &&
  examinedAt.getTime() <= now.getTime()

type Checked = { kinds: readonly string[]; earlier: EarlierCheck | null }

/**
 * The kinds of evidence that need no second check because every file that serves them passed one that still stands,
 * each with the latest of those checks.
 */
export function kindsStanding(files: readonly Checked[]): Map<string, EarlierCheck> {
  const standing = new Map<string, EarlierCheck>()
  for (const kind of new Set(files.flatMap(file => file.kinds))) {
    const serving = files.filter(file => file.kinds.includes(kind))
    const checks = serving.flatMap(file => file.earlier ?? [])
    const [first] = checks
    if (!first || checks.length < serving.length) continue
    standing.set(
      kind,
      checks.reduce((last, check) => (check.at > last.at ? check : last), first),
    )
  }
  return standing
}

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
