import { parseCreditCode } from '../credit-code'
import type { PublishedScope } from './scope'
import { type CertificateStatus, type Life, statusOn } from './status'

/** The five checks of a verification, always in this order. */
export const CHECKS = ['signature', 'status', 'date', 'holder', 'scope'] as const
export type CheckName = (typeof CHECKS)[number]

/** `open`: nothing speaks against it, but it could not be checked from the register alone. */
export type CheckResult = 'pass' | 'fail' | 'open'

export type Check = { name: CheckName; result: CheckResult }

/** What a verification reads of a certificate. */
export type Checked = Life & {
  creditCode: string
  pdfSha256: string | null
  scope: PublishedScope | null
}

export type Verdict = {
  status: CertificateStatus | 'not_issued'
  since: string
  checks: Check[]
  passed: number
  isGood: boolean
}

const outcome = (isTrue: boolean): CheckResult => (isTrue ? 'pass' : 'fail')

/**
 * One verdict and the five checks behind it, for a day (YYYY-MM-DD). Signature means: the hash of the issued PDF is
 * recorded, so that a received file can be compared byte by byte; `open` until the file is stored. The certificate
 * is good on that day when its status is valid and nothing failed.
 */
export function verdictOn(certificate: Checked, day: string): Verdict {
  const { status, since } = statusOn(certificate, day)
  const isWithin = day >= certificate.issuedOn && day <= certificate.validUntil
  const results: Record<CheckName, CheckResult> = {
    signature: certificate.pdfSha256 ? 'pass' : 'open',
    status: outcome(status === 'valid'),
    date: outcome(isWithin),
    holder: outcome(parseCreditCode(certificate.creditCode).ok),
    scope: certificate.scope ? outcome(status !== 'replaced') : 'open',
  }
  const checks = CHECKS.map(name => ({ name, result: results[name] }))
  return {
    status,
    since,
    checks,
    passed: checks.filter(({ result }) => result === 'pass').length,
    isGood: checks.every(({ result }) => result !== 'fail'),
  }
}
