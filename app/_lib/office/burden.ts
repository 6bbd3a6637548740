import { BRAND_TYPE_IDS, type BrandTypeId } from '@/domain/fields'
import type { Asked } from './query'

/** The kind of brand an address asks for, or null for all. */
export const brandTypeAsked = ({ type }: Asked): BrandTypeId | null =>
  BRAND_TYPE_IDS.find(id => id === type) ?? null
