/** Every status a certificate can have in the register. */
export const CERTIFICATE_STATUSES = [
  'valid',
  'suspended',
  'expired',
  'replaced',
  'cancelled',
  'revoked',
] as const
export type CertificateStatus = (typeof CERTIFICATE_STATUSES)[number]

export const isCertificateStatus = (text: string): text is CertificateStatus =>
  CERTIFICATE_STATUSES.some(status => status === text)

/** A change of status as recorded; days are YYYY-MM-DD in Asia/Shanghai, the list is in the order of recording. */
export type StatusChange = {
  status: CertificateStatus
  effectiveOn: string
  reason: string
  basis: string
  replacedBy: string | null
}

export type Life = { issuedOn: string; validUntil: string; history: readonly StatusChange[] }

/** The status on a day, or that the certificate did not exist yet; `change` is the record that made it so. */
export type StatusOn = {
  status: CertificateStatus | 'not_issued'
  since: string
  change: StatusChange | null
}

const inOrder = (history: readonly StatusChange[]): StatusChange[] =>
  history
    .map((change, at) => ({ change, at }))
    .sort((a, b) =>
      a.change.effectiveOn === b.change.effectiveOn
        ? a.at - b.at
        : a.change.effectiveOn < b.change.effectiveOn
          ? -1
          : 1,
    )
    .map(({ change }) => change)

const isLive = (status: CertificateStatus): boolean => status === 'valid' || status === 'suspended'

const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/**
 * The status on a day. The last change in force on that day counts; without one the certificate is valid from its
 * issue. A live certificate is expired from the day after its last day, whether or not a job has recorded it.
 */
export function statusOn({ issuedOn, validUntil, history }: Life, day: string): StatusOn {
  if (day < issuedOn) return { status: 'not_issued', since: issuedOn, change: null }
  const change = inOrder(history).findLast(each => each.effectiveOn <= day) ?? null
  const status = change?.status ?? 'valid'
  if (isLive(status) && day > validUntil)
    return { status: 'expired', since: nextDay(validUntil), change: null }
  return { status, since: change?.effectiveOn ?? issuedOn, change }
}

export type Suspension = { from: string; until?: string }

/** The intervals in which the certificate was suspended, `until` being the first day it no longer was. */
export function suspensionsOf({ history, validUntil }: Life): Suspension[] {
  const found: Suspension[] = []
  for (const { status, effectiveOn } of inOrder(history)) {
    const open = found.at(-1)
    if (open && open.until === undefined && status !== 'suspended') open.until = effectiveOn
    if (status === 'suspended' && (!open || open.until !== undefined)) found.push({ from: effectiveOn })
  }
  return found.map(each =>
    each.until === undefined ? { from: each.from, until: nextDay(validUntil) } : each,
  )
}

/** The day on which a certificate ended before its time, if it did. */
export const endedOn = ({ history }: Life): string | undefined =>
  inOrder(history).find(({ status }) => !isLive(status) && status !== 'expired')?.effectiveOn
