import { z } from 'zod'
import { toHalfWidth } from './text'

/** The 31 characters of GB 32100-2015, by value: no I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
/** 3^(i−1) mod 31 for the 17 characters before the check character (GB 32100-2015, 4.5). */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
/** Weights of the eight characters of an organisation code (GB 11714-1997). */
const INNER_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

/** A unified social credit code that passed both checks, 18 characters, upper case. */
export type CreditCode = string & { readonly __brand: 'CreditCode' }

export type CreditCodeFault = 'length' | 'alphabet' | 'check' | 'inner_check'

const weighted = (characters: string, weights: readonly number[], toValue: (c: string) => number): number =>
  weights.reduce((sum, weight, i) => sum + weight * toValue(characters.charAt(i)), 0)

/** Check character over the first 17 characters; any of the 31 can come out. */
const checkOf = (first17: string): string =>
  ALPHABET.charAt((31 - (weighted(first17, WEIGHTS, c => ALPHABET.indexOf(c)) % 31)) % 31)

/** Check character of an organisation code over its first eight characters, letters counting A = 10 … Z = 35. */
function innerCheckOf(first8: string): string {
  const value = 11 - (weighted(first8, INNER_WEIGHTS, c => Number.parseInt(c, 36)) % 11)
  return value === 10 ? 'X' : String(value % 11)
}

const faultOf = (code: string): CreditCodeFault | null => {
  if (code.length !== 18) return 'length'
  if (![...code].every(c => ALPHABET.includes(c))) return 'alphabet'
  if (checkOf(code.slice(0, 17)) !== code.charAt(17)) return 'check'
  return innerCheckOf(code.slice(8, 16)) === code.charAt(16) ? null : 'inner_check'
}

const isCreditCode = (code: string): code is CreditCode => faultOf(code) === null

const normalise = (text: string): string =>
  toHalfWidth(text)
    .replace(/[\s\u200b\ufeff]/g, '')
    .toUpperCase()

/**
 * Reads a unified social credit code (GB 32100-2015) as people type or paste it: full width, lower case and spaces are
 * mended, then length, alphabet, the code's own check character and the organisation code's inside it are tested.
 * The district inside the code names the registering authority, not the plant: never derive an area from it.
 */
export function parseCreditCode(
  text: string,
): { ok: true; code: CreditCode } | { ok: false; reason: CreditCodeFault } {
  const code = normalise(text)
  return isCreditCode(code) ? { ok: true, code } : { ok: false, reason: faultOf(code) ?? 'check' }
}

/** Schema of the same: gives the code in its stored form, or the issue `credit_code_<fault>`. */
export const CreditCode = z.string().transform((text, context): CreditCode => {
  const result = parseCreditCode(text)
  if (result.ok) return result.code
  context.addIssue({ code: 'custom', message: `credit_code_${result.reason}` })
  return z.NEVER
})

export type CreditCodeKind =
  | 'enterprise'
  | 'individual'
  | 'cooperative'
  | 'organ'
  | 'institution'
  | 'social_organisation'
  | 'other'

const KINDS: Readonly<Record<string, CreditCodeKind>> = {
  11: 'organ',
  12: 'institution',
  51: 'social_organisation',
  52: 'social_organisation',
  53: 'social_organisation',
  91: 'enterprise',
  92: 'individual',
  93: 'cooperative',
}

/** What kind of body the first two characters name. */
export const creditCodeKind = (code: CreditCode): CreditCodeKind => KINDS[code.slice(0, 2)] ?? 'other'

const PREFIX = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}$/
const SERIALS = 31 ** 4

/**
 * An invented code with both checks right, for demonstration and tests: `prefix8` (kind and registering authority,
 * such as 91500000), then MACQ and the serial in base 31. Throws RangeError for another prefix or a serial outside 0–923520.
 */
export function makeCreditCode(prefix8: string, serial: number): CreditCode {
  if (!PREFIX.test(prefix8)) throw new RangeError(`not a credit code prefix: ${prefix8}`)
  if (!Number.isInteger(serial) || serial < 0 || serial >= SERIALS)
    throw new RangeError(`not a serial: ${serial}`)
  const digits = [31 ** 3, 31 ** 2, 31, 1].map(place => ALPHABET.charAt(Math.floor(serial / place) % 31))
  const body = `MACQ${digits.join('')}`
  const first17 = prefix8 + body + innerCheckOf(body)
  const code = first17 + checkOf(first17)
  if (!isCreditCode(code)) throw new RangeError(`no credit code from ${prefix8} and ${serial}`)
  return code
}
