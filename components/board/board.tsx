'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { BoardTotals, Column } from '@/domain/board/card'
import { type BoardStage, columnName, isBoardStage } from '@/domain/board/stages'
import { paths } from '@/domain/paths'
import { localHref } from '../ui/href'
import { LiveRegion } from '../ui/live-region'
import { toast } from '../ui/toast'
import { caseHref } from './card'
import { useCardWords } from './card-words'
import { BoardColumn } from './column'
import { type Fold, foldedOf } from './folds'
import { KeysHelp } from './help'
import { useKeyLines } from './key-lines'
import { BoardLayers } from './layers'
import { act } from './remote'
import { useBoard } from './use-board'
import { useDrag } from './use-drag'
import { toSearch, useKeys } from './use-keys'
import { useMoves } from './use-moves'

type Place = { stage: BoardStage; index: number }

/**
 * The board people work in all day: columns that load as they scroll, one card in focus, one menu, one sheet.
 * The first view comes with the page; everything after it is small JSON.
 */
export function Board({
  first,
  list,
  me,
}: {
  first: { columns: Column[]; totals: BoardTotals }
  /** The filter as it stands in the address. */
  list: string
  me: { id: string; name: string }
}) {
  const t = useTranslations('board')
  const w = useTranslations('workflow.stage')
  const router = useRouter()
  const root = useRef<HTMLDivElement>(null)
  const words = useCardWords(me)
  const board = useBoard(first, list)
  const moves = useMoves()
  const [folds, setFolds] = useState<Partial<Record<BoardStage, Fold>>>({})
  const [place, setPlace] = useState<Place | null>(null)
  const [preview, setPreview] = useState<string | null>(null)
  const [busy, setBusy] = useState<string | null>(null)
  const [over, setOver] = useState<BoardStage | null>(null)
  const [help, setHelp] = useState(false)
  const [said, say] = useState('')
  const shows = useRef(new Map<BoardStage, (index: number) => void>())
  const register = useCallback(
    (stage: BoardStage, show: (index: number) => void) => shows.current.set(stage, show),
    [],
  )
  const { columns, loadMore, refresh, markRead } = board

  const cards = useMemo(
    () => new Map(columns.flatMap(c => c.cards.map(card => [card.id, card] as const))),
    [columns],
  )
  const previewed = preview ? cards.get(preview) : undefined
  const aside = moves.sheet
    ? { from: moves.sheet.view.stage, to: moves.sheet.offer.to }
    : previewed
      ? { from: previewed.stage, to: previewed.stage }
      : null
  const firstCard = columns.find(c => c.cards.length > 0)?.cards[0]
  const current =
    (place && columns.find(c => c.stage === place.stage)?.cards[place.index]?.id) ?? firstCard?.id ?? null

  const elementOf = (id: string): HTMLElement | null =>
    root.current?.querySelector(`[data-card="${id}"]`) ?? null
  const focusCard = useCallback((stage: BoardStage, index: number, id: string | undefined) => {
    setPlace({ stage, index })
    shows.current.get(stage)?.(index)
    // Twice: once for cards in sight, once more when scrolling has drawn the card.
    const give = () =>
      id && root.current?.querySelector<HTMLElement>(`[data-card="${id}"]`)?.focus({ preventScroll: false })
    give()
    requestAnimationFrame(give)
  }, [])

  const step = (columnsBy: number, rowsBy: number) => {
    const isNarrow = window.matchMedia('(width < 105em)').matches
    const open = columns.filter(c => {
      const fold = foldOf(c.stage)
      return c.cards.length > 0 && fold !== 'always' && !(fold === 'narrow' && isNarrow)
    })
    const at = open.findIndex(c => c.stage === place?.stage)
    const column = open[at < 0 ? 0 : Math.min(open.length - 1, Math.max(0, at + columnsBy))]
    if (!column) return
    const from = at < 0 ? 0 : (place?.index ?? 0) + rowsBy
    const index = Math.min(column.cards.length - 1, Math.max(0, from))
    focusCard(column.stage, index, column.cards[index]?.id)
  }

  const foldOf = (stage: BoardStage): Fold => foldedOf(stage, columns, folds, aside)

  const openPreview = (id: string) => {
    setPreview(id)
    if (cards.get(id)?.isUnread) {
      markRead(id)
      void act(paths.act('mark-read'), { applicationId: id }, me.id)
    }
  }
  const openMenu = (id: string) => {
    const anchor = root.current?.querySelector<HTMLElement>(`[data-move="${id}"]`)
    setPreview(null)
    if (anchor) void moves.openMenu(id, anchor)
  }
  const dropped = async (id: string, to: BoardStage) => {
    setBusy(id)
    const view = await moves.fetchMoves(id)
    setBusy(null)
    const offers = view?.moves.filter(move => move.to === to && move.to !== view.stage) ?? []
    const offer = offers.find(move => move.isAllowed) ?? offers[0]
    if (view && offer) return moves.choose(view, offer)
    const text = t('sheet.cannotDrop', { stage: w(columnName(to)) })
    say(text)
    toast(text, { tone: 'wait' })
  }

  useKeys({
    j: () => step(0, 1),
    k: () => step(0, -1),
    h: () => step(-1, 0),
    l: () => step(1, 0),
    m: () => current && openMenu(current),
    e: () => {
      const card = current ? cards.get(current) : undefined
      if (card) router.push(localHref(words.locale, caseHref(card, list)))
    },
    ' ': event => {
      if (!(event.target instanceof Element) || !event.target.matches('[data-card], body')) return
      event.preventDefault()
      if (current) openPreview(current)
    },
    enter: event => {
      if (current && event.target instanceof Element && event.target.matches('[data-card]'))
        openPreview(current)
    },
    '/': toSearch,
    '?': () => setHelp(true),
    escape: () => {
      setPreview(null)
      moves.closeSheet()
    },
  })

  useDrag(
    root,
    id => setBusy(id),
    setOver,
    (id, stage) => void dropped(id, stage),
    columns,
  )

  const afterMove = async (id: string, from: string, to: string, text: string) => {
    moves.closeSheet()
    toast(text)
    say(text)
    const next = await refresh([from, to].filter(isBoardStage))
    const column = next?.columns.find(c => c.cards.some(card => card.id === id))
    const index = column?.cards.findIndex(card => card.id === id) ?? -1
    if (column && index >= 0 && foldOf(column.stage) === undefined) focusCard(column.stage, index, id)
    else if (place) step(0, 0)
  }

  const { menu, sheet } = moves
  const lines = useKeyLines()

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: clicks are taken here once instead of on every card */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the same by keys, see useKeys */}
      <div
        ref={root}
        className="board"
        data-sheet={sheet || previewed ? true : undefined}
        onClick={event => {
          if (!(event.target instanceof Element)) return
          const button = event.target.closest<HTMLElement>('[data-move]')
          if (button?.dataset.move) openMenu(button.dataset.move)
        }}
        onFocus={event => {
          const id =
            event.target instanceof Element
              ? event.target.closest<HTMLElement>('[data-card]')?.dataset.card
              : undefined
          const column = id && columns.find(c => c.cards.some(card => card.id === id))
          if (column) setPlace({ stage: column.stage, index: column.cards.findIndex(card => card.id === id) })
        }}
      >
        {columns.map(column => (
          <BoardColumn
            key={column.stage}
            column={column}
            words={words}
            list={list}
            fold={foldOf(column.stage)}
            current={current}
            here={sheet?.view.id ?? menu?.id ?? preview}
            busy={busy}
            isTarget={over === column.stage}
            isLoading={board.loading.has(column.stage)}
            isFailed={board.failed.has(column.stage)}
            landing={
              sheet && sheet.offer.to === column.stage && sheet.offer.to !== sheet.view.stage ? (
                <p className="landing">
                  <b>
                    {sheet.view.brand} {sheet.view.product}
                  </b>
                  {sheet.offer.isAllowed
                    ? t('sheet.landingReady')
                    : t('sheet.landing', { n: sheet.offer.conditions.filter(c => !c.met).length })}
                </p>
              ) : undefined
            }
            onFold={next =>
              setFolds(old => ({ ...old, [column.stage]: next === 'toggle' ? 'always' : next }))
            }
            onMore={stage => void loadMore(stage)}
            register={register}
          />
        ))}
      </div>
      <BoardLayers
        moves={moves}
        previewed={previewed}
        cardOf={id => cards.get(id)}
        focusCard={id => elementOf(id)?.focus()}
        words={words}
        me={me}
        list={list}
        say={say}
        onBusy={setBusy}
        onOutdated={() => void refresh(columns.map(c => c.stage))}
        onMoved={(view, offer, text) => void afterMove(view.id, view.stage, offer.to, text)}
        onPreviewClosed={() => setPreview(null)}
      />
      {help && <KeysHelp lines={lines} onClose={() => setHelp(false)} />}
      <LiveRegion>{said}</LiveRegion>
    </>
  )
}
