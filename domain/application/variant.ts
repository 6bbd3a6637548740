import {
  BRAND_TYPE_IDS,
  type BrandTypeId,
  FIELD_IDS,
  type FieldId,
  KIND_OF_FIELD,
  QUALITY_KIND_IDS,
  type QualityKindId,
} from '../fields'
import type { Scope, Variant } from '../scheme/scope'

/** The answers that decide on the variant, wherever they come from. */
export type VariantAnswers = { product?: ProductAnswers | undefined }

type ProductAnswers = {
  brandType?: BrandTypeId | undefined
  field?: FieldId | undefined
  qualityKind?: QualityKindId | undefined
}

/** Which variant of its scheme an application is: the kind of quality follows the field unless it is told. */
export function variantOf({ product }: VariantAnswers): Variant {
  const { brandType: type, field, qualityKind } = product ?? {}
  return { type, field, kind: qualityKind ?? (field && KIND_OF_FIELD[field]) }
}

const among = <T extends string>(ids: readonly T[], answer: unknown): T | undefined =>
  ids.find(id => id === answer)

/** The variant that answers of the product section make, whatever else they hold. */
export const variantIn = (answers: Readonly<Record<string, unknown>>): Variant =>
  variantOf({
    product: {
      brandType: among(BRAND_TYPE_IDS, answers.brandType),
      field: among(FIELD_IDS, answers.field),
      qualityKind: among(QUALITY_KIND_IDS, answers.qualityKind),
    },
  })

/** The answers that decide whether something scoped holds. */
export const decidingFields = ({ types, fields, kinds }: Scope): (keyof ProductAnswers)[] => [
  ...(types ? (['brandType'] as const) : []),
  ...(fields || kinds ? (['field'] as const) : []),
  ...(kinds ? (['qualityKind'] as const) : []),
]
