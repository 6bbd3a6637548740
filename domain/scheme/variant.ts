import type { Scheme } from './schema'
import type { EligibilityRule } from './schema-variants'
import { isFor, type Variant } from './scope'

/** The rules of the self-check that concern a variant. */
export const eligibilityOf = (scheme: Pick<Scheme, 'variants'>, variant: Variant): EligibilityRule[] =>
  scheme.variants.eligibility.filter(rule => isFor(rule, variant))

/**
 * A scheme version as it applies to a variant: the rubric in its words, the evidence it is asked for. Points, ids and
 * reasons are those of the version.
 */
export function schemeFor(scheme: Scheme, variant: Variant): Scheme {
  const own = scheme.variants.rubric.filter(one => isFor(one, variant))
  return {
    ...scheme,
    evidence: scheme.evidence.filter(kind => isFor(kind, variant)),
    pillars: scheme.pillars.map(pillar => ({
      ...pillar,
      items: pillar.items.map(item => {
        const words = own.filter(one => one.item === item.id)
        const meaning = words.findLast(one => one.meaning)?.meaning ?? item.meaning
        const descriptors = words.findLast(one => one.descriptors)?.descriptors
        return item.kind === 'computed' || !descriptors
          ? { ...item, meaning }
          : { ...item, meaning, descriptors }
      }),
    })),
  }
}
