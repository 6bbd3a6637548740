import { useTranslations } from 'next-intl'
import type { ListColumn } from '@/domain/board/columns'

/** The heads of the table's columns. */
export function useColumnNames(): (column: ListColumn) => string {
  const t = useTranslations('board.list')
  const more = useTranslations('views.columns')
  return column => (column === 'creditCode' ? more('creditCode') : t(column))
}
