import { useTranslations } from 'next-intl'
import { type BoardQuery, boardAddress, LANES } from '@/domain/board/query'
import { paths } from '@/domain/paths'
import { Segments } from '../ui/tabs'

/** What the board is cut across by, as links. */
export function LaneChoice({ query }: { query: BoardQuery }) {
  const t = useTranslations('views.lanes')
  const to = (lane: BoardQuery['lane']) => paths.board(boardAddress(query, { lane, page: undefined }))
  return (
    <span className="lane-choice">
      <span aria-hidden className="text-12 text-ink-3">
        {t('label')}
      </span>
      <Segments
        label={t('label')}
        items={[
          { href: to(undefined), label: t('none'), current: query.lane === undefined },
          ...LANES.map(lane => ({ href: to(lane), label: t(lane), current: query.lane === lane })),
        ]}
      />
    </span>
  )
}
