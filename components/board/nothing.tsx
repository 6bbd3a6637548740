import { useTranslations } from 'next-intl'
import { type BoardQuery, isFiltered } from '@/domain/board/query'
import { paths } from '@/domain/paths'
import { EmptyState } from '../ui/empty-state'
import { Link } from '../ui/link'

/** What stands on a board while no case matches. */
export function Nothing({ query }: { query: BoardQuery }) {
  const t = useTranslations('board.empty')
  return (
    <div className="px-6">
      {isFiltered(query) ? (
        <EmptyState icon="filter" title={t('title')} action={<Link href={paths.board()}>{t('all')}</Link>}>
          {t('text')}
        </EmptyState>
      ) : (
        <EmptyState icon="board" title={t('none')}>
          {t('noneText')}
        </EmptyState>
      )}
    </div>
  )
}
