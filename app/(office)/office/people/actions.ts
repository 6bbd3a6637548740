'use server'
import { doneAt } from '@/app/_lib/account/after'
import { action } from '@/app/_lib/action'
import { adminDoors } from '@/app/_lib/doors/admin'
import { expertRecordDoors } from '@/app/_lib/doors/expert-record'
import { paths } from '@/domain/paths'

const back = (deed: string) => (_value: unknown, form: FormData) =>
  doneAt(paths.officePerson(String(form.get('personId') ?? '')), deed)

export const inviteStaff = action('invite-staff', adminDoors['invite-staff'], ({ personId }) =>
  doneAt(paths.officePerson(personId), 'invited'),
)
export const grantRole = action('grant-role', adminDoors['grant-role'], back('granted'))
export const revokeRole = action('revoke-role', adminDoors['revoke-role'], back('revoked'))
export const disablePerson = action('disable-person', adminDoors['disable-person'], back('disabled'))
export const enablePerson = action('enable-person', adminDoors['enable-person'], back('enabled'))
export const resetSecondFactor = action('reset-second-factor', adminDoors['reset-second-factor'], back('mfa'))
export const saveExpertProfile = action(
  'save-expert-profile',
  expertRecordDoors['save-expert-profile'],
  back('expert'),
)
