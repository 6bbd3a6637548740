import type { Scheme } from '@/domain/scheme/schema'

/** Points of the formal check: identity, scope, then one per kind of required evidence. */
export const formalPointsOf = (scheme: Scheme): string[] => [
  'identity',
  'scope',
  'trademark',
  'continuous_production',
  ...scheme.evidence.filter(kind => kind.need === 'required').map(kind => `evidence:${kind.id}`),
]
