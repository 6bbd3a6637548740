import { z } from 'zod'
import {
  BRAND_TYPE_IDS,
  type BrandTypeId,
  FIELD_IDS,
  type FieldId,
  QUALITY_KIND_IDS,
  type QualityKindId,
} from '../fields'

/** For which applications a rule, question or text of a scheme version holds; what is left out narrows nothing. */
export const scopeShape = {
  types: z.array(z.enum(BRAND_TYPE_IDS)).min(1).optional(),
  fields: z.array(z.enum(FIELD_IDS)).min(1).optional(),
  kinds: z.array(z.enum(QUALITY_KIND_IDS)).min(1).optional(),
}
export type Scope = {
  types?: BrandTypeId[] | undefined
  fields?: FieldId[] | undefined
  kinds?: QualityKindId[] | undefined
}

/** Which of its variants a scheme version applies: kind of brand, key field, kind of quality. */
export type Variant = {
  type: BrandTypeId | undefined
  field: FieldId | undefined
  kind: QualityKindId | undefined
}

const holds = <T>(narrowed: readonly T[] | undefined, given: T | undefined): boolean =>
  narrowed === undefined || (given !== undefined && narrowed.includes(given))

/** Whether something scoped holds for a variant; a scope that asks for what is not told yet does not hold. */
export const isFor = ({ types, fields, kinds }: Scope, { type, field, kind }: Variant): boolean =>
  holds(types, type) && holds(fields, field) && holds(kinds, kind)
