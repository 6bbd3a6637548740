'use server'
import { doneAt } from '@/app/_lib/account/after'
import { action } from '@/app/_lib/action'
import { accountDoors } from '@/app/_lib/doors/account'
import { paths } from '@/domain/paths'

const at = (path: string, form: FormData): string =>
  `${path}?enterprise=${String(form.get('enterpriseId') ?? '')}`
const membersAfter = (deed: string) => (_value: unknown, form: FormData) =>
  doneAt(at(paths.applyMembers(), form), deed)

export const saveProfile = action(
  'save-enterprise-profile',
  accountDoors['save-enterprise-profile'],
  (_value, form) => doneAt(at(paths.applyEnterprise(), form), 'saved'),
)
export const inviteMember = action('invite-member', accountDoors['invite-member'], membersAfter('invited'))
export const cancelInvite = action('cancel-invite', accountDoors['cancel-invite'], membersAfter('cancelled'))
export const changeMemberRole = action(
  'change-member-role',
  accountDoors['change-member-role'],
  ({ asked }, form) => membersAfter(asked ? 'ownerAsked' : 'role')(null, form),
)
export const removeMember = action('remove-member', accountDoors['remove-member'], membersAfter('removed'))
export const leaveEnterprise = action('remove-member', accountDoors['remove-member'], () =>
  doneAt(paths.applyEnterprise(), 'left'),
)
