import type { application } from '@/db/schema/application'
import type { SectionDrafts } from '@/domain/application/sections'
import { searchText } from './search-text'

type Columns = Pick<
  typeof application.$inferInsert,
  'brandName' | 'productName' | 'fieldId' | 'brandType' | 'industryId' | 'areaId' | 'search'
>

/** The columns of the case that repeat answers, for board, guards and search; what is unanswered keeps its value. */
export const caseColumns = (
  sections: SectionDrafts,
  before: Omit<Columns, 'search'>,
  alsoFoundBy: readonly (string | undefined)[] = [],
): Columns => {
  const { enterprise, product, standard } = sections
  return {
    brandName: product?.brandNameZh ?? '',
    productName: product?.productNameZh ?? '',
    fieldId: product?.field ?? '',
    brandType: product?.brandType ?? before.brandType,
    industryId: enterprise?.industry ?? before.industryId,
    areaId: enterprise?.areaId ?? before.areaId,
    search: searchText([
      ...alsoFoundBy,
      product?.brandNameZh,
      product?.brandNameEn,
      product?.productNameZh,
      product?.productNameEn,
      enterprise?.nameZh,
      enterprise?.nameEn,
      enterprise?.creditCode,
      standard?.number,
    ]),
  }
}
