import { z } from 'zod'
import { normaliseText, toHalfWidth } from '../text'

/** An e-mail address as accounts keep it: half width, trimmed, lower case. */
export const Email = z
  .string()
  .transform(text => toHalfWidth(text).trim().toLowerCase())
  .pipe(
    z
      .string()
      .min(1, { error: 'required' })
      .max(254, { error: 'email' })
      .regex(/^[a-z0-9](?:[a-z0-9._%+-]{0,62}[a-z0-9_+-])?@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,24}$/, {
        error: 'email',
      }),
  )

/** One line of text with a limit, normalised. */
export const Line = (max: number) =>
  z
    .string()
    .max(max * 4, { error: 'too_long' })
    .transform(text => normaliseText(text).replace(/\s+/g, ' '))
    .pipe(z.string().max(max, { error: 'too_long' }))

/** The same, not empty. */
export const NeededLine = (max: number) => Line(max).pipe(z.string().min(1, { error: 'required' }))

/** A person's name. */
export const PersonName = NeededLine(60)

/** A mainland mobile number or a landline with area code; empty when none is given. */
export const Phone = z
  .string()
  .max(40, { error: 'phone' })
  .transform(text => toHalfWidth(text).replace(/[\s-]/g, '').replace(/^\+86/, ''))
  .pipe(z.string().regex(/^(?:|1[3-9]\d{9}|0\d{9,11})$/, { error: 'phone' }))

/** The six digits of a one-time code, as people type them. */
export const OneTimeCode = z
  .string()
  .max(20, { error: 'code' })
  .transform(text => toHalfWidth(text).replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, { error: 'code' }))

/** The secret part of a link sent by mail. */
export const LinkToken = z.string().regex(/^[\w-]{43}$/, { error: 'token' })

/** An id of the database. */
export const Id = z.uuid({ error: 'id' })

/** A version as read from a form. */
export const Version = z.coerce.number({ error: 'version' }).int().min(1)
