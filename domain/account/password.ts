import { COMMON_PASSWORDS } from './common-passwords'
import { PASSWORD_MAX, PASSWORD_MIN } from './password-field'

export type PasswordProblem = 'password_short' | 'password_long' | 'password_common' | 'password_names'

/** What a password may not be built from: the names of the system and of whoever it belongs to. */
const SYSTEM_NAMES = ['重庆制造', '品质认定', 'chongqingmade', 'chongqing', 'cqzz']

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '')

const isRun = (letters: string[]): boolean => {
  const steps = letters
    .slice(1)
    .map((letter, at) => (letter.codePointAt(0) ?? 0) - (letters[at]?.codePointAt(0) ?? 0))
  return [-1, 0, 1].some(step => steps.every(each => each === step))
}

/** A name is in the way when the password is little more than it: at most four other characters, a year say. */
const isMostly = (password: string, name: string): boolean =>
  [...name].length >= 3 && password.includes(name) && [...password.replaceAll(name, '')].length <= 4

/**
 * What is wrong with a new password, or null. Length and guessability only, no composition rules
 * (NIST SP 800-63B, 5.1.1.2): a list of breached and common ones, runs such as 12345678, and the names of the
 * system, the enterprise or the person with little added.
 */
export const passwordProblem = (
  password: string,
  { isStaff, names }: { isStaff: boolean; names: readonly string[] },
): PasswordProblem | null => {
  const letters = [...password]
  if (letters.length > PASSWORD_MAX) return 'password_long'
  if (letters.length < PASSWORD_MIN[isStaff ? 'staff' : 'member']) return 'password_short'
  const bare = plain(password)
  if (COMMON_PASSWORDS.has(password.toLowerCase()) || COMMON_PASSWORDS.has(bare) || isRun(letters))
    return 'password_common'
  const known = [...SYSTEM_NAMES, ...names].map(plain)
  return known.some(name => isMostly(bare, name)) ? 'password_names' : null
}
