/** Roles a member of staff may hold; several at once. */
export const STAFF_ROLES = [
  'officer',
  'district',
  'expert',
  'inspector',
  'committee',
  'chair',
  'admin',
  'auditor',
] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

/** Roles a person may hold in an enterprise. */
export const MEMBER_ROLES = ['owner', 'editor', 'signer', 'viewer'] as const
export type MemberRole = (typeof MEMBER_ROLES)[number]

/** Who acts: nobody known, a signed-in person, or the system itself. Roles are read fresh per request. */
export type Actor =
  | { kind: 'anonymous' }
  | {
      kind: 'person'
      personId: string
      name: string
      sessionId: string
      roles: StaffRole[]
      /** Areas the district role is bound to. */
      areaIds: string[]
      memberships: { enterpriseId: string; role: MemberRole }[]
    }
  | { kind: 'system'; name: string }

export type PersonActor = Extract<Actor, { kind: 'person' }>

/** Whether the actor holds the staff role. */
export const hasRole = (actor: Actor, role: StaffRole): boolean =>
  actor.kind === 'person' && actor.roles.includes(role)

/** Whether the actor holds any staff role; staff must pass a second factor. */
export const isStaff = (actor: Actor): boolean => actor.kind === 'person' && actor.roles.length > 0

/** The roles the actor holds in an enterprise. */
export const memberRoles = (actor: Actor, enterpriseId: string): MemberRole[] =>
  actor.kind === 'person'
    ? actor.memberships.filter(m => m.enterpriseId === enterpriseId).map(m => m.role)
    : []
