import type { CaseRole } from '../workflow/types'

/** Parts of a case that are shown or kept as a whole. */
export const PARTS = [
  'application',
  'personal',
  'evidence',
  'checklist',
  'credit',
  'veto',
  'scores',
  'visit',
  'votes',
  'objector',
  'notes',
  'people',
  'log',
] as const
export type Part = (typeof PARTS)[number]

/** Everyone whose view of a case is settled here. */
export const VIEWERS = [
  'officer',
  'district',
  'expert',
  'inspector',
  'committee',
  'chair',
  'applicant',
  'auditor',
  'public',
] as const
export type Viewer = (typeof VIEWERS)[number]

/** part: with a limit that the words name for that part and viewer. */
export type Access = 'all' | 'part' | 'none'

/**
 * Who sees what of a case. The pages read this table, and “who can see this” shows it; being kept out of a case
 * (conflict, other area, stage not yet reached) comes before it.
 */
export const VISIBILITY: Record<Part, Record<Viewer, Access>> = {
  application: {
    officer: 'all',
    district: 'all',
    expert: 'all',
    inspector: 'all',
    committee: 'all',
    chair: 'all',
    applicant: 'all',
    auditor: 'none',
    public: 'part',
  },
  personal: {
    officer: 'part',
    district: 'none',
    expert: 'none',
    inspector: 'none',
    committee: 'none',
    chair: 'none',
    applicant: 'all',
    auditor: 'none',
    public: 'none',
  },
  evidence: {
    officer: 'all',
    district: 'all',
    expert: 'part',
    inspector: 'all',
    committee: 'all',
    chair: 'all',
    applicant: 'all',
    auditor: 'none',
    public: 'none',
  },
  checklist: {
    officer: 'all',
    district: 'none',
    expert: 'none',
    inspector: 'none',
    committee: 'all',
    chair: 'all',
    applicant: 'part',
    auditor: 'none',
    public: 'none',
  },
  credit: {
    officer: 'all',
    district: 'all',
    expert: 'none',
    inspector: 'none',
    committee: 'all',
    chair: 'all',
    applicant: 'none',
    auditor: 'none',
    public: 'none',
  },
  veto: {
    officer: 'all',
    district: 'all',
    expert: 'none',
    inspector: 'none',
    committee: 'all',
    chair: 'all',
    applicant: 'all',
    auditor: 'none',
    public: 'none',
  },
  scores: {
    officer: 'part',
    district: 'none',
    expert: 'part',
    inspector: 'none',
    committee: 'part',
    chair: 'part',
    applicant: 'part',
    auditor: 'none',
    public: 'none',
  },
  visit: {
    officer: 'all',
    district: 'none',
    expert: 'none',
    inspector: 'all',
    committee: 'all',
    chair: 'all',
    applicant: 'part',
    auditor: 'none',
    public: 'none',
  },
  votes: {
    officer: 'part',
    district: 'none',
    expert: 'none',
    inspector: 'none',
    committee: 'part',
    chair: 'all',
    applicant: 'none',
    auditor: 'none',
    public: 'none',
  },
  objector: {
    officer: 'part',
    district: 'none',
    expert: 'none',
    inspector: 'none',
    committee: 'none',
    chair: 'none',
    applicant: 'none',
    auditor: 'none',
    public: 'none',
  },
  notes: {
    officer: 'all',
    district: 'none',
    expert: 'none',
    inspector: 'none',
    committee: 'none',
    chair: 'none',
    applicant: 'none',
    auditor: 'none',
    public: 'none',
  },
  people: {
    officer: 'all',
    district: 'part',
    expert: 'part',
    inspector: 'part',
    committee: 'part',
    chair: 'all',
    applicant: 'part',
    auditor: 'all',
    public: 'none',
  },
  log: {
    officer: 'all',
    district: 'part',
    expert: 'part',
    inspector: 'part',
    committee: 'part',
    chair: 'part',
    applicant: 'part',
    auditor: 'all',
    public: 'none',
  },
}

const VIEWER_OF: Record<CaseRole, Viewer | null> = {
  officer: 'officer',
  district: 'district',
  expert: 'expert',
  inspector: 'inspector',
  committee: 'committee',
  chair: 'chair',
  owner: 'applicant',
  editor: 'applicant',
  signer: 'applicant',
  viewer: 'applicant',
  system: null,
}

const WEIGHT: Record<Access, number> = { none: 0, part: 1, all: 2 }

/** The most that any of these roles on a case gives of a part. An expert on the panel is held to the expert's view. */
export const accessOf = (roles: readonly CaseRole[], part: Part): Access => {
  // Somebody who scores blind must not read by another hat what the panel may not.
  const counted = roles.includes('expert') ? roles.filter(role => role === 'expert') : roles
  return counted.reduce<Access>((best, role) => {
    const viewer = VIEWER_OF[role]
    const own = viewer ? VISIBILITY[part][viewer] : 'none'
    return WEIGHT[own] > WEIGHT[best] ? own : best
  }, 'none')
}

const MEMBERS: readonly string[] = ['owner', 'editor', 'signer', 'viewer']

/** By their part in a case, whose names a kind of reader is told beside those of the enterprise; null for everybody's. */
const NAMES: Record<Viewer, readonly CaseRole[] | null> = {
  officer: null,
  district: ['officer', 'district'],
  expert: ['officer'],
  inspector: ['officer'],
  committee: ['officer', 'district'],
  chair: null,
  applicant: ['officer'],
  auditor: null,
  public: [],
}

/**
 * Whether a reader of a case with these roles is told by name who acted on it in a certain part; otherwise only the part
 * is told. What the system does has no name.
 */
export const knowsName = (roles: readonly CaseRole[], of: string): boolean => {
  if (of === 'system') return false
  const counted = roles.includes('expert') ? roles.filter(role => role === 'expert') : roles
  return counted.some(role => {
    const viewer = VIEWER_OF[role]
    if (!viewer) return false
    const names = NAMES[viewer]
    return names === null || MEMBERS.includes(of) || names.some(name => name === of)
  })
}
