import { useTranslations } from 'next-intl'
import type { BoardTotals } from '@/domain/board/card'
import { type BoardQuery, boardAddress, isFiltered } from '@/domain/board/query'
import { paths } from '@/domain/paths'
import type { LocalPath } from '../ui/href'
import { Segments, Tabs } from '../ui/tabs'

/** Views people go back to all day, with their counts; each is an address. */
export function BoardViews({
  query,
  totals,
  isOfficer,
}: {
  query: BoardQuery
  totals: BoardTotals
  isOfficer: boolean
}) {
  const t = useTranslations('board.views')
  const to = (change: Partial<BoardQuery>): LocalPath =>
    paths.board(boardAddress({ view: query.view, ...change }))
  const only = (key: keyof BoardQuery, value: string) => query[key] === value
  const items = [
    { href: to({}), label: t('all'), count: totals.all, current: !isFiltered(query) },
    {
      href: to({ mine: 'waiting' }),
      label: t('waiting'),
      count: totals.waiting,
      current: only('mine', 'waiting'),
    },
    ...(isOfficer
      ? [{ href: to({ mine: 'held' }), label: t('held'), count: totals.held, current: only('mine', 'held') }]
      : []),
    { href: to({ due: 'three' }), label: t('three'), count: totals.three, current: only('due', 'three') },
    { href: to({ due: 'over' }), label: t('over'), count: totals.over, current: only('due', 'over') },
    {
      href: to({ flag: 'objection' }),
      label: t('objections'),
      count: totals.objections,
      current: only('flag', 'objection'),
    },
  ]
  return <Tabs look="views" label={t('label')} items={items} />
}

/** The same cases as columns or as a table. */
export function BoardLook({ query }: { query: BoardQuery }) {
  const t = useTranslations('board.look')
  const isList = query.view === 'list'
  const bare = { page: undefined, sort: undefined, dir: undefined }
  return (
    <Segments
      label={t('label')}
      items={[
        {
          href: paths.board(boardAddress(query, { ...bare, view: undefined, stage: undefined })),
          label: t('board'),
          icon: 'board',
          current: !isList,
        },
        {
          href: paths.board(boardAddress(query, { ...bare, view: 'list' })),
          label: t('list'),
          icon: 'table',
          current: isList,
        },
      ]}
    />
  )
}
