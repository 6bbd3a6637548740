import { normaliseCode } from './normalise'

/** Kinds of standard, as the 标准化法 names them, and international ones. */
export const STANDARD_KINDS = [
  'enterprise',
  'group',
  'local',
  'industry',
  'national',
  'international',
] as const
export type StandardKind = (typeof STANDARD_KINDS)[number]

const SERIAL = String.raw`\d+(\.\d+)*—\d{4}`

/** The shape of a number of each kind, after normaliseStandardNumber. */
export const STANDARD_NUMBER: Record<StandardKind, RegExp> = {
  enterprise: new RegExp(`^Q/[A-Z0-9]{2,12} ${SERIAL}$`),
  group: new RegExp(`^T/[A-Z0-9]{2,10} ${SERIAL}$`),
  local: new RegExp(`^DB\\d{2}(\\d{2})?(/T)? ${SERIAL}$`),
  industry: new RegExp(`^(?!GB|DB)[A-Z]{2}(/[TZ])? ${SERIAL}$`),
  national: new RegExp(`^GB(/[TZ])? ${SERIAL}$`),
  international: /^(ISO|IEC|ITU|OIML|CAC|ISO\/IEC)([ /][A-Z]{1,4})* ?[A-Z]?\d+([.-]\d+)*:\d{4}$/,
}

/** An example of each kind, shown beside the field. */
export const STANDARD_EXAMPLE: Record<StandardKind, string> = {
  enterprise: 'Q/CQYL 012—2025',
  group: 'T/CQJX 008—2025',
  local: 'DB50/T 1234—2024',
  industry: 'JB/T 9050.1—2015',
  national: 'GB/T 19580—2012',
  international: 'ISO 4064-1:2024',
}

/** A standard number as printed on a cover: capitals, one space before the serial, a long dash before the year (GB/T 1.1—2020, 8.1.3). */
export function normaliseStandardNumber(value: unknown): unknown {
  const code = normaliseCode(value)
  if (typeof code !== 'string') return code
  return code
    .toUpperCase()
    .replace(/ *[-‐‑‒–—―−]+ *(?=\d{4}$)/, '—')
    .replace(/^((?:Q|T)\/[A-Z0-9]*[A-Z]|DB\d{2}(?:\d{2})?\/T|[A-Z]{2}(?:\/[TZ])?) *(?=\d)/, '$1 ')
}

/** Whether a normalised number fits its kind. */
export const isStandardNumber = (kind: StandardKind, number: string): boolean =>
  STANDARD_NUMBER[kind].test(number)
