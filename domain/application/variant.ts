import { type BrandTypeId, type FieldId, KIND_OF_FIELD, type QualityKindId } from '../fields'
import type { Variant } from '../scheme/scope'

/** The answers that decide on the variant, wherever they come from. */
export type VariantAnswers = {
  product?:
    | {
        brandType?: BrandTypeId | undefined
        field?: FieldId | undefined
        qualityKind?: QualityKindId | undefined
      }
    | undefined
}

/** Which variant of its scheme an application is: the kind of quality follows the field unless it is told. */
export function variantOf({ product }: VariantAnswers): Variant {
  const { brandType: type, field, qualityKind } = product ?? {}
  return { type, field, kind: qualityKind ?? (field && KIND_OF_FIELD[field]) }
}
