'use client'
import { useTranslations } from 'next-intl'
import type { BoardTotals } from '@/domain/board/card'
import { type BoardQuery, boardAddress, isFiltered } from '@/domain/board/query'
import { type KeptView, keptQuery } from '@/domain/board/saved-views'
import { paths } from '@/domain/paths'
import type { LocalPath } from '../ui/href'
import { Segments, type Tab, Tabs } from '../ui/tabs'
import { useTotals } from './use-totals'
import { viewHref } from './view-href'

/** The view that is open and the one the board opens with, then the others as far as there is room. */
const besideUsual = (own: readonly KeptView[], open: string | undefined): KeptView[] =>
  [...own]
    .sort(
      (a, b) => Number(b.id === open) - Number(a.id === open) || Number(b.isDefault) - Number(a.isDefault),
    )
    .slice(0, 2)
    .sort((a, b) => own.indexOf(a) - own.indexOf(b))

/** Views people go back to all day, with their counts; each is an address. */
export function BoardViews({
  query,
  totals: first,
  isOfficer,
  own,
  all,
}: {
  query: BoardQuery
  totals: BoardTotals
  isOfficer: boolean
  /** The person's own views; the first of them stand beside the usual ones. */
  own: readonly KeptView[]
  /** Address of the whole board. */
  all: string
}) {
  const t = useTranslations('board.views')
  const totals = useTotals(first)
  const head = useTranslations('board.head')
  const { held, heldSoft } = totals
  const to = (change: Partial<BoardQuery>): LocalPath =>
    paths.board(boardAddress({ view: query.view, ...change }))
  const only = (key: keyof BoardQuery, value: string) => query[key] === value
  const items: Tab[] = [
    {
      href: paths.board(all),
      label: t('all'),
      count: totals.all,
      current: !isFiltered(query) && (query.saved === undefined || query.saved === 'none'),
    },
    {
      href: to({ mine: 'waiting' }),
      label: t('waiting'),
      count: totals.waiting,
      current: only('mine', 'waiting'),
    },
    ...(isOfficer
      ? [
          {
            href: to({ mine: 'held' }),
            label: t('held'),
            count: held,
            note: heldSoft && head(held > heldSoft ? 'softOver' : 'soft', { n: heldSoft }),
            current: only('mine', 'held'),
          },
        ]
      : []),
    { href: to({ due: 'three' }), label: t('three'), count: totals.three, current: only('due', 'three') },
    { href: to({ due: 'over' }), label: t('over'), count: totals.over, current: only('due', 'over') },
    {
      href: to({ flag: 'objection' }),
      label: t('objections'),
      count: totals.objections,
      current: only('flag', 'objection'),
    },
    ...besideUsual(own, query.saved).map(view => ({
      href: viewHref(view),
      label: <span className="view-name">{view.name}</span>,
      current: query.saved === view.id && keptQuery(boardAddress(query)) === view.query,
    })),
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
          href: paths.board(boardAddress(query, { ...bare, view: undefined })),
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
