import { z } from 'zod'

/** Fewest characters of a password: for people of an enterprise, and for staff. */
export const PASSWORD_MIN = { member: 8, staff: 12 } as const
/** Most characters of a password; longer input is refused before it is hashed. */
export const PASSWORD_MAX = 256

/** A password as typed; counted in characters, never cut. */
export const NewPassword = z
  .string()
  .refine(text => [...text].length >= PASSWORD_MIN.member, { error: 'password_short' })
  .refine(text => [...text].length <= PASSWORD_MAX, { error: 'password_long' })

/** A password to compare with: anything up to the limit, so that nothing longer is ever hashed. */
export const GivenPassword = z
  .string()
  .min(1, { error: 'required' })
  .refine(text => text.length <= 4 * PASSWORD_MAX && [...text].length <= PASSWORD_MAX, {
    error: 'password_long',
  })
