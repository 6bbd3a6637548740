import { asDate, dayNumber, isDate } from '../calendar/days'
import type { Details } from './details'

/** Days ahead from which a document counts as about to expire. */
export const SOON_DAYS = 60

/** Where a document stands in its validity. */
export type Validity =
  | { state: 'expired' | 'before_decision' | 'soon' | 'in_date'; until: string; days: number }
  | { state: 'no_end' | 'untold' }

/** The days a validity is held against: today, and the day a decision can be expected, where one can. */
export type ValidityDays = { today: string; decisionOn?: string | undefined }

/**
 * Where a document stands on a day: its last day is still valid. One that ends before the expected decision is said so
 * before one that merely ends soon; without a last day it has none, or nobody told.
 */
export function validityOf(details: Details, { today, decisionOn }: ValidityDays): Validity {
  const until = details.validUntil
  if (details.noEnd === 'yes') return { state: 'no_end' }
  if (until === undefined || !isDate(until)) return { state: 'untold' }
  const days = dayNumber(until) - dayNumber(asDate(today))
  if (days < 0) return { state: 'expired', until, days }
  if (decisionOn !== undefined && until < decisionOn) return { state: 'before_decision', until, days }
  return { state: days <= SOON_DAYS ? 'soon' : 'in_date', until, days }
}

/** Whether a document can still be relied on that day. */
export const isInDate = (validity: Validity): boolean => validity.state !== 'expired'

/** A file with the kinds it serves and what is known of its validity. */
type Dated = { readonly kinds: readonly string[]; readonly validity: Validity }

/** Kinds that are served only by documents that have expired, with the latest of their last days. */
export function expiredKinds(files: readonly Dated[]): Map<string, string> {
  const fresh = new Set(files.filter(file => isInDate(file.validity)).flatMap(file => file.kinds))
  const found = new Map<string, string>()
  for (const { kinds, validity } of files) {
    if (validity.state !== 'expired') continue
    for (const kind of kinds)
      if (!fresh.has(kind) && (found.get(kind) ?? '') < validity.until) found.set(kind, validity.until)
  }
  return found
}
