'use client'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useTranslations } from 'next-intl'
import { memo, type ReactNode, useEffect, useRef, useState } from 'react'
import type { Card, Column } from '@/domain/board/card'
import type { BoardStage } from '@/domain/board/stages'
import { CardFace } from './card'
import type { CardWords } from './card-words'
import { ColumnHeadFace, FoldedColumn } from './column-head'
import type { Fold } from './folds'
import { useAnchor } from './use-anchor'
import type { Watchers } from './use-presence'

/** Guess of a card's height before it is measured, gap included. */
const guess = (card: Card | undefined): number =>
  126 + (card && Object.keys(card.flags).length > 0 ? 26 : 0) + (card && card.enterprise.length > 16 ? 16 : 0)

/** Whether the column scrolls by itself: on a phone the page does, and everything loaded is drawn. */
function useOwnScroll(): boolean {
  const [isOwn, setOwn] = useState(false)
  useEffect(() => {
    const wide = window.matchMedia('(width >= 56.25em)')
    const tell = () => setOwn(wide.matches)
    tell()
    wide.addEventListener('change', tell)
    return () => wide.removeEventListener('change', tell)
  }, [])
  return isOwn
}

/** One stage: its head, and its cards, of which only those in sight are drawn. What happens elsewhere draws it not again. */
export const BoardColumn = memo(function BoardColumn({
  column,
  words,
  list,
  fold,
  current,
  here,
  busy,
  picked,
  isTarget,
  watchers,
  isLoading,
  isFailed,
  landing,
  onFold,
  onMore,
  register,
}: {
  column: Column
  words: CardWords
  list: string
  fold: Fold
  current: string | null
  here: string | null
  busy: string | null
  /** Cards picked to be moved together; undefined where none can be. */
  picked?: ReadonlySet<string> | undefined
  isTarget: boolean
  watchers: Watchers
  isLoading: boolean
  isFailed: boolean
  /** The place a card will land in, while its sheet is open. */
  landing?: ReactNode
  onFold: (stage: BoardStage, fold: Fold | 'toggle') => void
  onMore: (stage: BoardStage) => void
  /** Hands out a way to bring a card into sight. */
  register: (stage: BoardStage, show: (index: number) => void) => void
}) {
  const t = useTranslations('board.head')
  const scroller = useRef<HTMLDivElement>(null)
  const isOwn = useOwnScroll()
  const { cards, stage } = column
  const rows = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    getItemKey: index => cards[index]?.id ?? index,
    estimateSize: index => guess(cards[index]),
    overscan: 4,
    enabled: isOwn && fold !== 'always',
  })
  const items = rows.getVirtualItems()
  const isVirtual = isOwn && items.length > 0
  const lastSeen = isVirtual ? (items.at(-1)?.index ?? 0) : -1

  useEffect(() => {
    register(stage, index => rows.scrollToIndex(index, { align: 'auto' }))
  }, [register, stage, rows])

  const isLanding = Boolean(landing)
  // A column that unfolds, or is about to take a card, starts at its top.
  useEffect(() => {
    if (scroller.current && (isLanding || fold === undefined)) scroller.current.scrollTop = 0
  }, [isLanding, fold])

  useEffect(() => {
    if (column.next && !isLoading && !isFailed && lastSeen >= cards.length - 3) onMore(stage)
  }, [column.next, isLoading, isFailed, lastSeen, cards.length, onMore, stage])

  useAnchor(rows, cards, isOwn)

  const before = isVirtual ? (items[0]?.start ?? 0) : 0
  const after = isVirtual ? rows.getTotalSize() - (items.at(-1)?.end ?? 0) : 0
  // A folded column draws none of its cards: all that were read would cost a sheet that opens beside it two seconds.
  const isShut = isOwn && fold === 'always'
  const drawn = isShut
    ? []
    : isVirtual
      ? items.flatMap(item => {
          const card = cards[item.index]
          return card ? [{ card, index: item.index }] : []
        })
      : cards.map((card, index) => ({ card, index }))

  // Tab goes from column to column: to the card in focus, or else to the first in sight.
  const stop = drawn.some(({ card }) => card.id === current) ? current : drawn[0]?.card.id

  return (
    <section
      className="col"
      data-stage={stage}
      data-fold={fold}
      data-target={isTarget || undefined}
      aria-labelledby={`col-${stage}`}
    >
      {fold && <FoldedColumn column={column} onUnfold={() => onFold(stage, undefined)} />}
      <div className="col-full">
        <ColumnHeadFace column={column} onFold={() => onFold(stage, 'toggle')} />
        <div className="col-scroll" ref={scroller} tabIndex={-1}>
          {landing}
          <ul style={isVirtual ? { paddingTop: before, paddingBottom: Math.max(0, after) } : undefined}>
            {drawn.map(({ card, index }) => (
              <li key={card.id} data-index={index} ref={isOwn ? rows.measureElement : undefined}>
                <CardFace
                  card={card}
                  words={words}
                  list={list}
                  isCurrent={card.id === stop}
                  isHere={card.id === here}
                  isBusy={card.id === busy}
                  isPicked={picked?.has(card.id)}
                  watchers={watchers.get(card.id)}
                />
              </li>
            ))}
          </ul>
          <div className="col-end num">
            {isFailed || (column.next && !isOwn) ? (
              <button type="button" className="needs-script" onClick={() => onMore(stage)}>
                {t(isFailed ? 'retry' : 'more')}
              </button>
            ) : isLoading || column.next ? (
              t('more')
            ) : (
              t(column.count === 0 ? 'empty' : 'end', { n: column.count })
            )}
          </div>
        </div>
      </div>
    </section>
  )
})
