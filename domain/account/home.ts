import { paths } from '../paths'
import type { StaffRole } from '../people/roles'

/** The workroom a person starts in. */
export const homeOf = (roles: readonly StaffRole[]): `/${string}` => {
  if (roles.length === 0) return paths.apply()
  return roles.every(role => role === 'admin' || role === 'auditor') ? paths.office() : paths.review()
}
