/** Ties an enterprise may have, as the office enters them or the system keeps them. */
export const ENTERPRISE_TIES = [
  'former_name',
  'alias',
  'parent',
  'shareholder',
  'branch',
  'representative',
  'laboratory',
  'standard',
] as const
export type EnterpriseTieKind = (typeof ENTERPRISE_TIES)[number]

/** Ties of an expert to an organisation; `standard` names the standard that was drafted. */
export const EXPERT_TIES = [
  'employer',
  'past_employer',
  'shares',
  'consultancy',
  'laboratory',
  'standard',
  'kin',
] as const
export type ExpertTieKind = (typeof EXPERT_TIES)[number]

export type EnterpriseFact = {
  id: string
  creditCode: string
  name: string
  legalRepresentative: string
}

export type EnterpriseTieFact = {
  enterpriseId: string
  kind: EnterpriseTieKind
  name: string
  creditCode: string | null
}

export type ExpertFact = { personId: string; name: string; employer: string; employerCode: string | null }

export type ExpertTieFact = {
  personId: string
  kind: ExpertTieKind
  organisation: string
  creditCode: string | null
  until: string | null
}

/** A name, as it is compared, under which a credit code was heard. */
export type Heard = { key: string; creditCode: string }

/** Everything a graph is built from. */
export type ConflictFacts = {
  enterprises: readonly EnterpriseFact[]
  enterpriseTies: readonly EnterpriseTieFact[]
  experts: readonly ExpertFact[]
  expertTies: readonly ExpertTieFact[]
  /** Names heard with a credit code by ties that are not among these. */
  heard?: readonly Heard[]
}
