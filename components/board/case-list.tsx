'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Card } from '@/domain/board/card'
import type { ListColumn } from '@/domain/board/columns'
import { type BoardQuery, boardAddress, type Sort, tableAddress } from '@/domain/board/query'
import { columnName } from '@/domain/board/stages'
import { paths } from '@/domain/paths'
import { IconButton } from '../ui/button'
import { Chip } from '../ui/chip'
import { UnreadDot } from '../ui/dot'
import { Icon } from '../ui/icon'
import { Link } from '../ui/link'
import { Table, Td, Th } from '../ui/table'
import { caseHref, Left } from './card'
import { type CardWords, useCardWords } from './card-words'
import { useColumnNames } from './column-names'
import { shortDay } from './dates'
import { Pick, PickAll, PickForm } from './picks'
import { usePicks } from './use-picks'
import { useRowKeys } from './use-row-keys'

function SortHead({
  name,
  sort,
  query,
  now,
  num,
}: {
  name: string
  sort: Sort
  query: BoardQuery
  now: { sort: Sort; dir: 'asc' | 'desc' }
  num?: boolean
}) {
  const t = useTranslations('board.list')
  const isNow = now.sort === sort
  const dir = isNow && now.dir === 'asc' ? 'desc' : 'asc'
  return (
    <Th num={num} aria-sort={isNow ? (now.dir === 'asc' ? 'ascending' : 'descending') : 'none'}>
      <Link
        href={paths.board(boardAddress(query, { sort, dir, page: undefined }))}
        look="bare"
        className="inline-flex min-h-6 items-center gap-1 text-ink-3 no-underline hover:text-ink"
        aria-label={`${t('sortBy', { name })}${isNow ? `, ${t(dir === 'asc' ? 'ascending' : 'descending')}` : ''}`}
      >
        {name}
        {isNow && <Icon name={now.dir === 'asc' ? 'arrow-up' : 'arrow-down'} size={12} />}
      </Link>
    </Th>
  )
}

/** One cell of a row, by its column; a table, so that a new column can't be forgotten. */
const CELL: Record<ListColumn, (card: Card, words: CardWords, stage: (card: Card) => string) => ReactNode> = {
  enterprise: card => card.enterprise,
  creditCode: card => <span className="num">{card.creditCode}</span>,
  area: (card, words) => words.area(card.area),
  field: (card, words) => words.field(card.field),
  stage: (card, _, stage) => stage(card),
  left: (card, words) => <Left mark={words.left(card.clock, card.stage)} />,
  due: (card, words) => <span className="num">{shortDay(card.due, words.locale)}</span>,
  day: card => card.clock.used,
  since: (card, words) => <span className="num">{shortDay(card.since, words.locale)}</span>,
  waiting: (card, words) => {
    const waits = words.waits(card)
    return (
      <>
        {waits.text}
        {waits.progress && <span className="num ml-2 text-ink-3">{waits.progress}</span>}
      </>
    )
  },
  officer: (card, words) =>
    card.officer?.name ?? <span className="text-ink-3">{words.say('query.none')}</span>,
  flags: (card, words) => (
    <span className="flex flex-wrap gap-1">
      {words.flags(card).map(flag => (
        <Chip key={flag.flag} tone={flag.tone} icon={flag.icon}>
          {flag.text}
        </Chip>
      ))}
    </span>
  ),
  reference: card => card.reference,
}

const LOOK: Partial<Record<ListColumn, string>> = {
  creditCode: 'lg:whitespace-nowrap text-ink-3',
  area: 'lg:whitespace-nowrap',
  field: 'lg:whitespace-nowrap',
  stage: 'lg:whitespace-nowrap',
  left: 'lg:whitespace-nowrap',
  due: 'lg:whitespace-nowrap',
  day: 'num',
  since: 'lg:whitespace-nowrap',
  waiting: 'lg:whitespace-nowrap',
  officer: 'lg:whitespace-nowrap',
  reference: 'num lg:whitespace-nowrap text-ink-3',
}

/** What a column is sorted by; the rest can't be put in an order anybody would ask for. */
const SORT_OF: Partial<Record<ListColumn, Sort>> = {
  enterprise: 'enterprise',
  area: 'area',
  field: 'field',
  stage: 'stage',
  left: 'due',
  day: 'since',
  officer: 'officer',
  reference: 'reference',
}

/** The board as a table, sorted by any of its columns; each head is a link, so it works without script. */
export function CaseList({
  cards,
  columns,
  query,
  now,
  me,
  total,
  canMove,
  onMove,
  onPreview,
}: {
  cards: readonly Card[]
  columns: readonly ListColumn[]
  query: BoardQuery
  now: { sort: Sort; dir: 'asc' | 'desc' }
  me: { id: string; name: string }
  /** Cases that match, on all pages. */
  total: number
  /** Whether the reader moves cases, so that some can be picked to be moved together. */
  canMove: boolean
  /** Shows the moves of a case beside its button. */
  onMove: (id: string) => void
  onPreview: (id: string) => void
}) {
  const t = useTranslations('board.list')
  const b = useTranslations('bulk')
  const picks = usePicks(cards.map(card => card.id))
  const w = useTranslations('workflow.stage')
  const name = useColumnNames()
  const words = useCardWords(me)
  const rows = useRowKeys<HTMLTableSectionElement>({
    move: onMove,
    preview: onPreview,
    ...(canMove
      ? { pick: (id: string, isRange: boolean) => picks.set(id, !picks.picked.has(id) || isRange, isRange) }
      : {}),
  })
  const list = tableAddress(query)
  const stage = (card: Card) => w(columnName(card.stage))
  const table = (
    <Table caption={t('caption')} kind="dense" stack className="px-2">
      <thead>
        <tr>
          {canMove && (
            <Th className="w-8">
              <PickAll picks={picks} label={b('pickPage')} />
            </Th>
          )}
          <SortHead name={t('brand')} sort="brand" query={query} now={now} />
          {columns.map(column => {
            const sort = SORT_OF[column]
            return sort ? (
              <SortHead
                key={column}
                name={name(column)}
                sort={sort}
                query={query}
                now={now}
                num={column === 'day'}
              />
            ) : (
              <Th key={column} className="leading-6">
                {name(column)}
              </Th>
            )
          })}
          <Th className="needs-script w-8">
            <span className="sr-only">{t('move')}</span>
          </Th>
        </tr>
      </thead>
      <tbody ref={rows}>
        {cards.map(card => (
          <tr key={card.id}>
            {canMove && (
              <Td className="w-8">
                <Pick picks={picks} id={card.id} label={b('pick', { title: words.title(card) })} />
              </Td>
            )}
            <th scope="row" data-label={t('brand')} className={card.isUnread ? 'font-bold' : 'font-normal'}>
              <span className="inline-flex items-center gap-1.5">
                {card.isUnread && <UnreadDot label={words.say('card.unread')} />}
                <Link href={caseHref(card, list)} data-row={card.id} className="-my-0.5 py-0.5">
                  {words.title(card)}
                </Link>
              </span>
            </th>
            {columns.map(column => (
              <Td key={column} label={name(column)} num={column === 'day'} className={LOOK[column]}>
                {CELL[column](card, words, stage)}
              </Td>
            ))}
            <Td className="needs-script w-8">
              <IconButton
                icon="more"
                size="sm"
                aria-haspopup="menu"
                label={words.say('card.moveOf', { title: words.title(card) })}
                data-move={card.id}
                onClick={() => onMove(card.id)}
              />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
  return canMove ? (
    <PickForm picks={picks} total={total} query={query}>
      {table}
    </PickForm>
  ) : (
    table
  )
}
