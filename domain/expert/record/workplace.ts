import { orgKey } from '../../conflict/key'

export type Workplace = { employer: string; employerCode: string | null }

/**
 * Whether somebody works elsewhere than before: another code, or another name where no code tells. A name written
 * otherwise under the same code is the same employer.
 */
export const hasMoved = (before: Workplace, after: Workplace): boolean => {
  if (orgKey(before.employer) === '') return false
  if (before.employerCode && after.employerCode) return before.employerCode !== after.employerCode
  return orgKey(before.employer) !== orgKey(after.employer)
}
