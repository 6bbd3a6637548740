import type { DrawCandidate, Sha256 } from '../draw'

/** A certificate as a list of a round names it: by pseudonym, with its unit and its number of lots. */
export type Listed = { pseudonym: string; unit: string; lots: number }

/**
 * A certificate with n lots stands on the list n times under one unit. The rule of every draw takes nobody of a unit
 * already picked, so that one unit is drawn once at most and n times as likely.
 */
export const lotsOnList = (listed: readonly Listed[]): DrawCandidate[] =>
  listed.flatMap(({ pseudonym, unit, lots }) =>
    Array.from({ length: lots }, (_, n) => ({
      id: `${pseudonym}-${n + 1}`,
      employer: unit,
      region: '',
      disciplines: [],
      load: 0,
      capacity: 1,
    })),
  )

/** The pseudonym behind a lot. */
export const pseudonymOf = (lot: string): string => lot.replace(/-\d+$/, '')

/**
 * The pseudonym of a certificate on one list: the first 32 digits of SHA-256 of `number|salt`. The salt becomes public
 * with the result, so that anybody sees whom the draw had picked; until then nobody can try the register through.
 */
export const targetPseudonym = (number: string, salt: string, sha256: Sha256): string =>
  sha256(`${number}|${salt}`).slice(0, 32)
