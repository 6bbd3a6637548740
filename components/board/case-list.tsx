'use client'
import { useTranslations } from 'next-intl'
import type { Card } from '@/domain/board/card'
import { type BoardQuery, boardAddress, type Sort } from '@/domain/board/query'
import { columnName } from '@/domain/board/stages'
import { paths } from '@/domain/paths'
import { Chip } from '../ui/chip'
import { UnreadDot } from '../ui/dot'
import { Icon } from '../ui/icon'
import { Link } from '../ui/link'
import { Table, Td, Th } from '../ui/table'
import { caseHref, Left } from './card'
import { type CardWords, useCardWords } from './card-words'

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

function Row({ card, words, list }: { card: Card; words: CardWords; list: string }) {
  const t = useTranslations('board.list')
  const w = useTranslations('workflow.stage')
  const waits = words.waits(card)
  return (
    <tr>
      <th scope="row" data-label={t('brand')} className={card.isUnread ? 'font-bold' : 'font-normal'}>
        <span className="inline-flex items-center gap-1.5">
          {card.isUnread && <UnreadDot label={words.say('card.unread')} />}
          <Link href={caseHref(card, list)}>{words.title(card)}</Link>
        </span>
      </th>
      <Td label={t('enterprise')}>{card.enterprise}</Td>
      <Td label={t('area')} className="whitespace-nowrap">
        {words.area(card.area)}
      </Td>
      <Td label={t('stage')} className="whitespace-nowrap">
        {w(columnName(card.stage))}
      </Td>
      <Td label={t('left')} className="whitespace-nowrap">
        <Left mark={words.left(card.clock, card.stage)} />
      </Td>
      <Td label={t('day')} num className="num">
        {card.clock.used}
      </Td>
      <Td label={t('waiting')} className="whitespace-nowrap">
        {waits.text}
        {waits.progress && <span className="num ml-2 text-ink-3">{waits.progress}</span>}
      </Td>
      <Td label={t('officer')} className="whitespace-nowrap">
        {card.officer?.name ?? <span className="text-ink-3">{words.say('query.none')}</span>}
      </Td>
      <Td label={t('flags')}>
        <span className="flex flex-wrap gap-1">
          {words.flags(card).map(flag => (
            <Chip key={flag.flag} tone={flag.tone} icon={flag.icon}>
              {flag.text}
            </Chip>
          ))}
        </span>
      </Td>
      <Td label={t('reference')} className="num whitespace-nowrap text-ink-3">
        {card.reference}
      </Td>
    </tr>
  )
}

/** The board as a table, sorted by any of its columns; each head is a link, so it works without script. */
export function CaseList({
  cards,
  query,
  now,
  me,
}: {
  cards: readonly Card[]
  query: BoardQuery
  now: { sort: Sort; dir: 'asc' | 'desc' }
  me: { id: string; name: string }
}) {
  const t = useTranslations('board.list')
  const words = useCardWords(me)
  const list = boardAddress(query, { page: undefined, view: undefined, sort: undefined, dir: undefined })
  const head = (name: string, sort: Sort, num?: boolean) => (
    <SortHead name={t(name)} sort={sort} query={query} now={now} num={num} />
  )
  return (
    <Table caption={t('caption')} kind="dense" stack className="px-2">
      <thead>
        <tr>
          {head('brand', 'brand')}
          {head('enterprise', 'enterprise')}
          {head('area', 'area')}
          {head('stage', 'stage')}
          {head('left', 'due')}
          {head('day', 'since', true)}
          <Th className="leading-6">{t('waiting')}</Th>
          {head('officer', 'officer')}
          <Th className="leading-6">{t('flags')}</Th>
          <Th className="leading-6">{t('reference')}</Th>
        </tr>
      </thead>
      <tbody>
        {cards.map(card => (
          <Row key={card.id} card={card} words={words} list={list} />
        ))}
      </tbody>
    </Table>
  )
}
