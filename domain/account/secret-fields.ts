import { z } from 'zod'
import { LinkToken, OneTimeCode } from './fields'
import { GivenPassword, NewPassword } from './password-field'

const SECRETS: readonly unknown[] = [GivenPassword, NewPassword, OneTimeCode, LinkToken]

/** Whether a form asks for a password, a one-time code or the token of a link: nothing of it may be kept, hashed or not. */
export const asksSecret = (schema: z.ZodType): boolean =>
  schema instanceof z.ZodObject &&
  Object.values(schema.shape).some(field =>
    SECRETS.includes(field instanceof z.ZodOptional ? field.unwrap() : field),
  )
