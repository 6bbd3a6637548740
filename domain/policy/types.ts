import { type Actor, isStaff, type MemberRole, type StaffRole } from '../people/roles'

/**
 * Who may knock at a door at all. `anyone` includes the public; `person` any signed-in person; otherwise a staff
 * role or a membership role is needed. What they may do to a given thing is decided by the service behind it.
 */
export type Policy =
  | 'anyone'
  | 'person'
  | { staff?: readonly StaffRole[] | 'any'; members?: readonly MemberRole[] }

/** Whether the actor may use the door. */
export const mayKnock = (actor: Actor, policy: Policy): boolean => {
  if (policy === 'anyone') return true
  if (actor.kind !== 'person') return false
  if (policy === 'person') return true
  const { staff, members } = policy
  const byStaff =
    staff === 'any' ? isStaff(actor) : (staff?.some(role => actor.roles.includes(role)) ?? false)
  return byStaff || (members?.some(role => actor.memberships.some(m => m.role === role)) ?? false)
}
