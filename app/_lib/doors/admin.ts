import { GrantRole, InviteStaff, PersonVersion, RevokeRole } from '@/domain/account/staff'
import { inviteStaff } from '@/services/people/invite-staff'
import { grantRole, revokeRole } from '@/services/people/roles'
import { disablePerson, enablePerson, resetSecondFactor } from '@/services/people/status'
import { door } from '../door'

/** Doors of this part of the product, by action name. */
export const adminDoors = {
  'invite-staff': door(InviteStaff, inviteStaff),
  'grant-role': door(GrantRole, grantRole),
  'revoke-role': door(RevokeRole, revokeRole),
  'disable-person': door(PersonVersion, disablePerson),
  'enable-person': door(PersonVersion, enablePerson),
  'reset-second-factor': door(PersonVersion, resetSecondFactor),
}
