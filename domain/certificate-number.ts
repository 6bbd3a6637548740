import { type IndustryId, isIndustry } from './fields'
import { toHalfWidth } from './text'

/** “重庆制造”品质认定 as it stands at the head of its numbers. */
const SCHEME = 'CQZZ'
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
/** Thirty-two characters without the look-alikes 0/O and 1/I, so that five bits choose one without bias. */
const RANDOM_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const RANDOM_LENGTH = 6

/** What a certificate number says. `random` keeps numbers from counting applications; `renewal` is 0 for a first certificate. */
export type CertificateNumberParts = { year: number; industry: IndustryId; random: string; renewal: number }

/**
 * Check character of ISO 7064 MOD 37,36 over digits and capital letters.
 * Throws RangeError when any other character is in the text.
 */
export function mod3736(text: string): string {
  let product = 36
  for (const character of text) {
    const value = ALPHABET.indexOf(character)
    if (value < 0) throw new RangeError(`not a digit or capital letter: ${character}`)
    product = (((product + value) % 36 || 36) * 2) % 37
  }
  return ALPHABET.charAt((37 - product) % 36)
}

/** The random part of a certificate number from at least six random bytes, five bits of each. Throws RangeError for fewer. */
export function randomPart(bytes: Uint8Array): string {
  if (bytes.length < RANDOM_LENGTH) throw new RangeError(`${RANDOM_LENGTH} random bytes are needed`)
  return Array.from(bytes.subarray(0, RANDOM_LENGTH), byte => RANDOM_ALPHABET.charAt(byte & 31)).join('')
}

const NUMBER = /^CQZZ-?([1-9]\d{3})-?([A-T]\d{2})-?([2-9A-HJ-NP-Z]{6})-?R(0|[1-9]\d?)-?([0-9A-Z])$/

/** Writes a certificate number with its check character: CQZZ-2026-C34-AF2ANV-R0-A. Throws RangeError for parts that cannot be. */
export function formatCertificateNumber({ year, industry, random, renewal }: CertificateNumberParts): string {
  const head = `${SCHEME}-${year}-${industry}-${random}-R${renewal}`
  const number = `${head}-${/^[0-9A-Z-]+$/.test(head) ? mod3736(head.replaceAll('-', '')) : ''}`
  if (!NUMBER.test(number) || !isIndustry(industry)) throw new RangeError(`not a certificate number: ${head}`)
  return number
}

/**
 * Reads a certificate number as people type it: full width, lower case, spaces, any dash or none.
 * `format` means it cannot be one of our numbers, `check` that a character was mistyped; neither says whether it was issued.
 */
export function parseCertificateNumber(
  text: string,
): { ok: true; number: string; parts: CertificateNumberParts } | { ok: false; reason: 'format' | 'check' } {
  const typed = toHalfWidth(text)
    .replace(/[\s\u200b\ufeff]/g, '')
    .replace(/[\u2010-\u2015\u2212\u30fc\u4e00]/g, '-')
    .toUpperCase()
  const [, year, industry, random, renewal, check] = NUMBER.exec(typed) ?? []
  if (!year || !industry || !random || !renewal || !isIndustry(industry))
    return { ok: false, reason: 'format' }
  const parts = { year: Number(year), industry, random, renewal: Number(renewal) }
  const number = formatCertificateNumber(parts)
  return number.endsWith(`-${check}`) ? { ok: true, number, parts } : { ok: false, reason: 'check' }
}

/**
 * The name a case goes by from submission on: CQZZ-2026-0246. `serial` counts the submitted cases of that year from 1,
 * so that drafts leave no trace. Throws RangeError for a year or serial that cannot be.
 */
export function formatCaseReference(year: number, serial: number): string {
  const isPossible =
    Number.isInteger(serial) && serial >= 1 && Number.isInteger(year) && year >= 2000 && year <= 9999
  if (!isPossible) throw new RangeError(`not a case reference: ${year}, ${serial}`)
  return `${SCHEME}-${year}-${String(serial).padStart(4, '0')}`
}
