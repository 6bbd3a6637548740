import type { Holder } from '../workflow/types'
import { shanghaiDate } from './days'
import { workingDaysBetween } from './working-days'

/** A case entering a stage: from then on time runs for the holder, or for nobody once the case has ended (null). */
export type StageEntry = { at: Date; toStage: string; holder: Holder | null }

/** Working days a case has spent, by whose turn it was and by stage (repeated visits to a stage add up). */
export type Ledger = {
  office: number
  enterprise: number
  thirdParty: number
  byStage: Readonly<Record<string, number>>
}

const COLUMN = {
  office: 'office',
  enterprise: 'enterprise',
  third_party: 'thirdParty',
} as const satisfies Record<Holder, keyof Ledger>

/**
 * Whose working days a case has used until `now`. Entries may come in any order, those after `now` do not count yet.
 * As a period starts the day after its event, the day of a hand-over belongs to whoever handed over:
 * every working day is counted once, and the columns add up to the working days since the first entry.
 * Correction time is the enterprise's and a site visit a third party's, so the office's clock stands still in both.
 */
export function timeLedger(entries: readonly StageEntry[], now: Date): Ledger {
  const until = shanghaiDate(now)
  const past = entries.filter(entry => entry.at <= now).sort((a, b) => a.at.getTime() - b.at.getTime())
  const totals = { office: 0, enterprise: 0, thirdParty: 0 }
  const byStage = new Map<string, number>()
  for (const [i, { at, toStage, holder }] of past.entries()) {
    if (holder === null) continue
    const next = past[i + 1]
    const days = workingDaysBetween(shanghaiDate(at), next ? shanghaiDate(next.at) : until)
    totals[COLUMN[holder]] += days
    byStage.set(toStage, (byStage.get(toStage) ?? 0) + days)
  }
  return { ...totals, byStage: Object.fromEntries(byStage) }
}
