import { BRAND_TYPE_IDS, FIELD_IDS, KIND_OF_FIELD } from '@/domain/fields'
import type { Scheme } from '@/domain/scheme/schema'
import { isFor, type Variant } from '@/domain/scheme/scope'

type CaseRow = { brandType: string; fieldId: string }

/** Which variant of its scheme a case is, as far as its own row tells. */
export function caseVariant({ brandType, fieldId }: CaseRow): Variant {
  const field = FIELD_IDS.find(id => id === fieldId)
  return { type: BRAND_TYPE_IDS.find(id => id === brandType), field, kind: field && KIND_OF_FIELD[field] }
}

/** Kinds of evidence every case of this brand type and field has to have; what hangs on the kind of quality is asked before submission. */
export const requiredKinds = (scheme: Pick<Scheme, 'evidence'>, row: CaseRow): string[] =>
  scheme.evidence
    .filter(kind => kind.need === 'required' && kind.kinds === undefined && isFor(kind, caseVariant(row)))
    .map(kind => kind.id)

/** Points of the formal check: identity, scope, then one per kind of required evidence. */
export const formalPointsOf = (scheme: Pick<Scheme, 'evidence'>, row: CaseRow): string[] => [
  'identity',
  'scope',
  'trademark',
  'continuous_production',
  ...requiredKinds(scheme, row).map(kind => `evidence:${kind}`),
]
