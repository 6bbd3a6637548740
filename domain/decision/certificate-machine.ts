export const CERTIFICATE_STATUSES = [
  'valid',
  'suspended',
  'revoked',
  'cancelled',
  'expired',
  'replaced',
] as const
export type CertificateStatus = (typeof CERTIFICATE_STATUSES)[number]

/** Where a certificate may go from each status. `expired` comes with time, `replaced` with a new certificate. */
export const CERTIFICATE_MOVES: Record<CertificateStatus, readonly CertificateStatus[]> = {
  valid: ['suspended', 'revoked', 'cancelled', 'expired', 'replaced'],
  suspended: ['valid', 'revoked', 'cancelled', 'expired'],
  revoked: [],
  cancelled: [],
  expired: [],
  replaced: [],
}

/** Whether a certificate may go from one status to another. */
export const mayBecome = (from: CertificateStatus, to: CertificateStatus): boolean =>
  CERTIFICATE_MOVES[from].includes(to)
