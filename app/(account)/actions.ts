'use server'
import { revalidatePath } from 'next/cache'
import { afterEntering, doneAt, wanted } from '@/app/_lib/account/after'
import { action } from '@/app/_lib/action'
import { accountDoors } from '@/app/_lib/doors/account'
import { localPath } from '@/app/_lib/page'
import { paths } from '@/domain/paths'
import { carriedStart } from '@/domain/register/carry'

export const signIn = action('sign-in', accountDoors['sign-in'], afterEntering)
export const demoSignIn = action('demo-sign-in', accountDoors['demo-sign-in'], afterEntering)
export const secondFactor = action('second-factor', accountDoors['second-factor'], afterEntering)
export const enrolSecondFactor = action(
  'enrol-second-factor',
  accountDoors['enrol-second-factor'],
  afterEntering,
)
export const signOut = action('sign-out', accountDoors['sign-out'], () =>
  localPath(`${paths.signIn()}?signedOut=1`),
)
export const register = action('register', accountDoors.register, ({ isWaiting, isSent }, form) =>
  localPath(
    isSent
      ? paths.registerSent()
      : isWaiting
        ? paths.registerWaiting()
        : (carriedStart(form.get('to')) ?? paths.apply()),
  ),
)
export const confirmRegistration = action(
  'confirm-registration',
  accountDoors['confirm-registration'],
  ({ isWaiting }, form) =>
    localPath(isWaiting ? paths.registerWaiting() : (carriedStart(form.get('_to')) ?? paths.apply())),
)
export const requestReset = action('request-reset', accountDoors['request-reset'], () =>
  localPath(`${paths.forgotten()}?sent=1`),
)
export const resetPassword = action('reset-password', accountDoors['reset-password'], () =>
  localPath(`${paths.signIn()}?passwordSet=1`),
)
export const acceptInvite = action('accept-invite', accountDoors['accept-invite'], afterEntering)
export const revokeSession = action('revoke-session', accountDoors['revoke-session'], () =>
  doneAt(paths.account(), 'session'),
)
export const revokeAllSessions = action('revoke-all-sessions', accountDoors['revoke-all-sessions'], () =>
  localPath(`${paths.signIn()}?signedOut=1`),
)
export const changePassword = action('change-password', accountDoors['change-password'], () =>
  doneAt(paths.account(), 'password'),
)
export const savePreferences = action('save-preferences', accountDoors['save-preferences'], () =>
  doneAt(paths.accountPreferences(), 'saved'),
)
export const advanceClock = action(
  'demo-advance-clock',
  accountDoors['demo-advance-clock'],
  (_value, form) => {
    // The date also stands in the frames, which a redirect alone would keep.
    revalidatePath('/', 'layout')
    return localPath(wanted(form.get('_back')) ?? paths.home())
  },
)
