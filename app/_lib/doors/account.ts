import {
  CancelInvite,
  ChangeMemberRole,
  InviteMember,
  Register,
  RemoveMember,
  SaveEnterpriseProfile,
} from '@/domain/account/register'
import {
  AcceptInvite,
  ChangePassword,
  ConfirmRegistration,
  DemoAdvanceClock,
  DemoSignIn,
  EnrolSecondFactor,
  Nothing,
  RequestReset,
  ResetPassword,
  RevokeSession,
  SavePreferences,
  SecondFactor,
  SignIn,
} from '@/domain/account/sign-in'
import { done, type Outcome } from '@/domain/outcome'
import { acceptInvite } from '@/services/account/accept-invite'
import { changePassword } from '@/services/account/change-password'
import { register } from '@/services/account/register'
import { confirmRegistration } from '@/services/account/registration'
import { requestReset } from '@/services/account/request-reset'
import { resetPassword } from '@/services/account/reset-password'
import { savePreferences } from '@/services/account/save-preferences'
import { advanceClock } from '@/services/demo/advance-clock'
import { demoSignIn } from '@/services/demo/sign-in'
import { changeMemberRole, removeMember } from '@/services/enterprise/change-members'
import { cancelInvite, inviteMember } from '@/services/enterprise/invite-member'
import { saveEnterpriseProfile } from '@/services/enterprise/profile'
import { revokeAllSessions, revokeSession, signOut } from '@/services/session/close'
import { enrolSecondFactor } from '@/services/session/enrol'
import { type Opened, openSession } from '@/services/session/open'
import { confirmSecondFactor } from '@/services/session/second-factor'
import { door } from '../door'
import { liveSession } from '../request'
import { dropSession, keepSession } from '../session-jar'

/** What a page learns of a session just opened; its id goes into the cookie and nowhere else. */
export type Entered = { isPending: boolean; home: `/${string}` }

const enter = async (outcome: Outcome<Opened>): Promise<Outcome<Entered>> => {
  if (!outcome.ok) return outcome
  await keepSession(outcome.value.sessionId)
  return done({ isPending: outcome.value.state === 'mfa_pending', home: outcome.value.home })
}

/** Doors of this part of the product, by action name. */
export const accountDoors = {
  'sign-in': door(SignIn, async (ctx, input) => enter(await openSession(ctx, input))),
  'second-factor': door(SecondFactor, async (ctx, input) =>
    enter(await confirmSecondFactor(ctx, input, await liveSession())),
  ),
  'enrol-second-factor': door(EnrolSecondFactor, async (ctx, input) =>
    enter(await enrolSecondFactor(ctx, input, await liveSession())),
  ),
  'sign-out': door(Nothing, async ctx => {
    const outcome = await signOut(ctx, await liveSession())
    await dropSession()
    return outcome
  }),
  register: door(Register, async (ctx, input) => {
    const outcome = await register(ctx, input)
    if (!outcome.ok) return outcome
    const { sessionId, isWaiting } = outcome.value
    if (sessionId) await keepSession(sessionId)
    return done({ isWaiting, isSent: sessionId === null })
  }),
  'confirm-registration': door(ConfirmRegistration, async (ctx, input) => {
    const outcome = await confirmRegistration(ctx, input)
    if (!outcome.ok) return outcome
    await keepSession(outcome.value.sessionId)
    return done({ isWaiting: outcome.value.isWaiting })
  }),
  'request-reset': door(RequestReset, requestReset),
  'reset-password': door(ResetPassword, resetPassword),
  'accept-invite': door(AcceptInvite, async (ctx, input) => {
    const outcome = await acceptInvite(ctx, input)
    if (!outcome.ok) return outcome
    const { sessionId, isPending, home } = outcome.value
    if (sessionId) await keepSession(sessionId)
    return done({ isPending, home })
  }),
  'demo-sign-in': door(DemoSignIn, async (ctx, input) => enter(await demoSignIn(ctx, input))),
  'demo-advance-clock': door(DemoAdvanceClock, advanceClock),
  'revoke-session': door(RevokeSession, revokeSession),
  'revoke-all-sessions': door(Nothing, async ctx => {
    const outcome = await revokeAllSessions(ctx)
    if (outcome.ok) await dropSession()
    return outcome
  }),
  'change-password': door(ChangePassword, async (ctx, input) => {
    const outcome = await changePassword(ctx, input, await liveSession())
    if (!outcome.ok) return outcome
    await keepSession(outcome.value.sessionId)
    return done(null)
  }),
  'save-preferences': door(SavePreferences, savePreferences),
  'invite-member': door(InviteMember, inviteMember),
  'cancel-invite': door(CancelInvite, cancelInvite),
  'change-member-role': door(ChangeMemberRole, changeMemberRole),
  'remove-member': door(RemoveMember, removeMember),
  'save-enterprise-profile': door(SaveEnterpriseProfile, saveEnterpriseProfile),
}
