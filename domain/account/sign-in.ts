import { z } from 'zod'
import { Email, Id, LinkToken, OneTimeCode, PersonName, Phone } from './fields'
import { GivenPassword, NewPassword } from './password-field'

/** Where to go afterwards; judged by `returnPath`, so any text may arrive. */
const To = z.string().max(4000).optional()

export const SignIn = z.strictObject({ email: Email, password: GivenPassword, to: To })
export const SecondFactor = z.strictObject({ code: OneTimeCode, to: To })
export const EnrolSecondFactor = z.strictObject({
  code: OneTimeCode,
  password: GivenPassword.optional(),
  to: To,
})
export const Nothing = z.strictObject({})
export const RequestReset = z.strictObject({ email: Email })
export const ConfirmRegistration = z.strictObject({ token: LinkToken })
export const ResetPassword = z.strictObject({ token: LinkToken, password: NewPassword })
export const ChangePassword = z.strictObject({ current: GivenPassword, password: NewPassword })
export const RevokeSession = z.strictObject({ sessionId: Id })
export const SavePreferences = z.strictObject({
  name: PersonName,
  phone: Phone,
  locale: z.enum(['zh-CN', 'en']),
})
export const AcceptInvite = z.strictObject({
  token: LinkToken,
  name: PersonName.optional(),
  password: NewPassword.optional(),
})
export const DemoSignIn = z.strictObject({ email: Email, to: To })
export const DemoAdvanceClock = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('working_days'), days: z.coerce.number().int().min(1).max(250) }),
  z.strictObject({ to: z.literal('notice_end') }),
  z.strictObject({ to: z.literal('next_draw') }),
])
