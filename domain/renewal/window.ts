import { addMonths } from '../application/dates'
import { addDays, asDate } from '../calendar/days'
import type { Scheme } from '../scheme/schema'

/** Where a certificate stands towards its renewal. */
export type RenewalWindow = {
  state: 'early' | 'open' | 'closed'
  /** First and last day on which an application for renewal may be handed in. */
  opensOn: string
  closesOn: string
}

/** When a certificate may be renewed: from so many months to so many days before its last day, both inclusive. */
export function renewalWindow(
  validUntil: string,
  {
    renewalOpensMonths,
    renewalClosesDays,
  }: Pick<Scheme['certificate'], 'renewalOpensMonths' | 'renewalClosesDays'>,
  today: string,
): RenewalWindow {
  const opensOn = addMonths(validUntil, -renewalOpensMonths)
  const closesOn = addDays(asDate(validUntil), -renewalClosesDays)
  return { state: today < opensOn ? 'early' : today > closesOn ? 'closed' : 'open', opensOn, closesOn }
}
