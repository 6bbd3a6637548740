import { dueWhenOf, isEvidenceKind } from './evidence-kinds'
import { kindsOf } from './served'
import type { Change } from './snapshot'

/** What an answer to a point of the formal check rests on: fields as `section.field`, whole sections as `section.*`. */
export type CheckInputs = { fields: readonly string[]; kinds: readonly string[] }

/** The points that look at more than one kind of file. */
const POINT_INPUTS: Readonly<Record<string, CheckInputs>> = {
  identity: {
    fields: [
      'enterprise.creditCode',
      'enterprise.nameZh',
      'enterprise.legalRepresentative',
      'enterprise.address',
      'enterprise.founded',
    ],
    kinds: ['business_licence'],
  },
  scope: {
    fields: [
      'product.productNameZh',
      'product.models',
      'product.scope',
      'product.field',
      'product.brandType',
      'product.siteAreaId',
      'product.licenceKind',
      'product.licenceNumber',
    ],
    kinds: ['production_licence', 'product_photo'],
  },
  trademark: {
    fields: [
      'product.brandNameZh',
      'product.brandNameEn',
      'product.trademarkNumber',
      'product.trademarkClass',
      'product.trademarkValidUntil',
      'enterprise.nameZh',
    ],
    kinds: ['trademark_certificate'],
  },
  continuous_production: {
    fields: ['product.productionYears', 'product.siteAddress', 'enterprise.founded'],
    kinds: [],
  },
}

const EVIDENCE = 'evidence:'

/** What a point rests on; null for a point nobody described, which then rests on everything. */
export function inputsOf(point: string): CheckInputs | null {
  if (!point.startsWith(EVIDENCE)) return POINT_INPUTS[point] ?? null
  const kind = point.slice(EVIDENCE.length)
  const due = isEvidenceKind(kind) ? dueWhenOf(kind) : undefined
  return { fields: due ? [`${due.section}.${due.field}`] : [], kinds: [kind] }
}

const touches = (inputs: CheckInputs, change: Change): boolean => {
  if (change.kind === 'answer')
    return (
      inputs.fields.includes(`${change.sectionId}.${change.fieldId}`) ||
      inputs.fields.includes(`${change.sectionId}.*`)
    )
  const kinds = [change.before, change.after].flatMap(file => (file ? kindsOf(file) : []))
  return kinds.some(kind => inputs.kinds.includes(kind))
}

/**
 * Which checks have to be made again after a resubmission and which carry over unchanged. One whose inputs nobody
 * described is made again when anything changed.
 */
export function carryChecks(
  points: readonly string[],
  changes: readonly Change[],
): { again: string[]; carried: string[] } {
  const isTouched = (point: string): boolean => {
    const inputs = inputsOf(point)
    return inputs ? changes.some(change => touches(inputs, change)) : changes.length > 0
  }
  return { again: points.filter(isTouched), carried: points.filter(point => !isTouched(point)) }
}
