'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { Card } from '@/domain/board/card'
import type { LaneHead } from '@/domain/board/lanes'
import { type BoardStage, columnName } from '@/domain/board/stages'
import { Icon } from '../ui/icon'
import { CardFace } from './card'
import type { CardWords } from './card-words'
import { useKeptFocus } from './use-kept-focus'
import { MORE, useLane } from './use-lane'
import type { Watchers } from './use-presence'

/** Whether an element is in sight or nearly so. */
function useInSight<E extends Element>() {
  const element = useRef<E>(null)
  const [isIn, setIn] = useState(false)
  useEffect(() => {
    if (!element.current) return
    const watch = new IntersectionObserver(entries => setIn(entries.at(-1)?.isIntersecting ?? false), {
      rootMargin: '600px 0px',
    })
    watch.observe(element.current)
    return () => watch.disconnect()
  }, [])
  return [element, isIn] as const
}

/** One lane: its head with exact counts, and its cells. Out of sight only its height is kept. */
export function BoardLane({
  head,
  name,
  stages,
  list,
  words,
  isOpen,
  turn,
  current,
  here,
  busy,
  picked,
  target,
  watchers,
  onToggle,
  onCards,
}: {
  head: LaneHead
  name: string
  stages: readonly BoardStage[]
  /** The filter of this lane alone, as an address. */
  list: string
  words: CardWords
  isOpen: boolean
  turn: number
  current: string | null
  here: string | null
  busy: string | null
  /** Cards picked to be moved together; undefined where none can be. */
  picked: ReadonlySet<string> | undefined
  /** The stage a card is dragged over. */
  target: BoardStage | null
  watchers: Watchers
  onToggle: () => void
  /** Tells the board which cards this lane holds. */
  onCards: (lane: string, cards: readonly Card[]) => void
}) {
  const t = useTranslations('views.lanes')
  const over = useTranslations('board.head')
  const w = useTranslations('workflow.stage')
  const [body, isIn] = useInSight<HTMLDivElement>()
  useKeptFocus(body, '[data-card]')
  const height = useRef(0)
  const { columns, failed, load, more } = useLane(list, stages, isOpen && isIn, turn)
  useEffect(() => {
    if (columns)
      onCards(
        head.key,
        columns.flatMap(column => column.cards),
      )
  }, [columns, head.key, onCards])
  useEffect(() => {
    if (isIn && columns && body.current) height.current = body.current.offsetHeight
  })
  const cards = columns?.flatMap(column => column.cards) ?? []
  // Tab goes from lane to lane: to the card in focus, or else to the first.
  const stop = cards.some(card => card.id === current) ? current : cards[0]?.id
  // A card dragged over a stage, in whatever lane, would land in its own.
  const isFrom = cards.some(card => card.id === busy)
  return (
    <section className="lane" aria-label={name}>
      <h2 className="lane-head">
        <button
          type="button"
          aria-expanded={isOpen}
          aria-label={`${t(isOpen ? 'close' : 'open', { name })}, ${t('count', { n: head.count })}`}
          onClick={onToggle}
        >
          <Icon name={isOpen ? 'down' : 'right'} size={14} />
          {name}
          <span className="num font-normal text-ink-3">{t('count', { n: head.count })}</span>
          {head.over > 0 && (
            <span className="state-mark tone-bad num text-12">
              <Icon name="alert" size={12} />
              {over('over', { n: head.over })}
            </span>
          )}
        </button>
        <span className="lane-counts num" aria-hidden>
          {stages.map(stage => (
            <i key={stage}>{head.stages[stage] ?? ''}</i>
          ))}
        </span>
      </h2>
      {isOpen && (
        <div ref={body} className="lane-body" style={isIn ? undefined : { minHeight: height.current || 180 }}>
          {isIn &&
            stages.map(stage => {
              const column = columns?.find(c => c.stage === stage)
              const count = head.stages[stage] ?? 0
              const rest = column ? column.count - column.cards.length : 0
              return (
                <div
                  key={stage}
                  className="lane-cell"
                  data-stage={stage}
                  data-target={(isFrom && target === stage) || undefined}
                >
                  <h3 className="lane-stage">{t('of', { stage: w(columnName(stage)), n: count })}</h3>
                  <ul>
                    {column?.cards.map(card => (
                      <li key={card.id}>
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
                  {column?.next && (
                    <button type="button" className="lane-more" onClick={() => void more(stage)}>
                      {t('more', { n: Math.min(MORE, rest) })}
                    </button>
                  )}
                  {!column && count > 0 && !failed && <p className="lane-wait">{t('loading')}</p>}
                </div>
              )
            })}
          {isIn && failed && (
            <button type="button" className="lane-more" onClick={() => void load()}>
              {t('failed')}
            </button>
          )}
        </div>
      )}
    </section>
  )
}
