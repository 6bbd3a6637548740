import { z } from 'zod'
import { PASSWORD_MAX } from './password-field'

/** A password or a one-time code given with a deed that binds; judged by the service, kept nowhere. */
export const Proof = z.preprocess(
  value => (value === '' ? undefined : value),
  z.string().max(PASSWORD_MAX, 'too_long').optional(),
)
