import type { CaseRole, Stage } from '../workflow/types'
import { isOpenTo } from '../workflow/work'
import { type Access, accessOf, type Part, VISIBILITY, type Viewer } from './visibility'

const ALWAYS: readonly CaseRole[] = ['owner', 'editor', 'signer', 'viewer', 'system']

/** Whether a role is the enterprise's own, or the system's: theirs from the first word on. */
export const isMember = (role: CaseRole): boolean => ALWAYS.includes(role)

/** Whether a role on a case opens it in a stage; whoever is kept out of a case has no role on it at all. */
export const opensIn = (role: CaseRole, stage: Stage): boolean => {
  if (isMember(role)) return true
  if (stage === 'draft') return false
  if (role === 'committee' || role === 'chair') return isOpenTo('decider', stage)
  if (role === 'district') return isOpenTo('district', stage)
  return true
}

/** What somebody sees of a part: as the rules give it, or nothing as long as the case stands where it stands. */
export type Sight = Access | 'closed'

const ROLE_OF: Record<Exclude<Viewer, 'auditor' | 'public'>, CaseRole> = {
  officer: 'officer',
  district: 'district',
  expert: 'expert',
  inspector: 'inspector',
  committee: 'committee',
  chair: 'chair',
  applicant: 'owner',
}

/**
 * What a kind of reader sees of a part of a case that stands in a stage: worked out by the same two questions every
 * page asks, so that what is told to people can't differ from what they get.
 */
export const sightOf = (viewer: Viewer, part: Part, stage: Stage): Sight => {
  if (viewer === 'auditor') return VISIBILITY[part].auditor
  // The public reads of a case once its notice or its certificate stands in the open.
  if (viewer === 'public')
    return VISIBILITY[part].public === 'none' || isPublic(stage) ? VISIBILITY[part].public : 'closed'
  const role = ROLE_OF[viewer]
  const access = accessOf([role], part)
  return access === 'none' || opensIn(role, stage) ? access : 'closed'
}

const isPublic = (stage: Stage): boolean => stage === 'public_notice' || stage === 'certified'

/** What may be asked about: one answer of the application, one file, or a part as a whole. */
export type Asked = { kind: 'answer'; isPrivate: boolean } | { kind: 'file' } | { kind: 'part'; part: Part }

/** The part whose rule a thing stands under. */
export const partOf = (asked: Asked): Part => {
  if (asked.kind === 'part') return asked.part
  if (asked.kind === 'file') return 'evidence'
  return asked.isPrivate ? 'personal' : 'application'
}
