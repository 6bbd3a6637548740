'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import type { BoardTotals, Column } from '@/domain/board/card'
import type { MoveOffer, MoveView } from '@/domain/board/moves'
import { type BoardStage, isBoardStage } from '@/domain/board/stages'
import { paths } from '@/domain/paths'
import { localHref } from '../ui/href'
import { LiveRegion } from '../ui/live-region'
import { FromList } from '../ui/shown-to'
import { caseHref } from './card'
import { cardClick } from './card-click'
import { useCardWords } from './card-words'
import { BoardColumn } from './column'
import { type Fold, foldedOf } from './folds'
import { KeysHelp } from './help'
import { useKeyLines } from './key-lines'
import { BoardLayers } from './layers'
import { LiveMark } from './live-mark'
import { InLivePlace } from './live-slot'
import type { Moved } from './move-drawer'
import { PickBar } from './pick-bar'
import { PreviewDeedsContext } from './preview-deeds'
import { act } from './remote'
import { useBoard } from './use-board'
import { useHeldCard } from './use-held-card'
import { cardKeys, toSearch, useKeys } from './use-keys'
import { useLayers } from './use-layers'
import { openOf, useLive } from './use-live'
import { usePicks } from './use-picks'
import { usePlace } from './use-place'
import { useTellTotals } from './use-totals'

/** The card of that id where the column holds it, so that the other columns take no notice. */
const heldBy = (column: Column, id: string | null): string | null =>
  id && column.cards.some(card => card.id === id) ? id : null

/** The place a card will land in, while its sheet is open. */
function Landing({ view, offer }: { view: MoveView; offer: MoveOffer }) {
  const t = useTranslations('board.sheet')
  return (
    <p className="landing">
      <b>
        {view.brand} {view.product}
      </b>
      {offer.isAllowed ? t('landingReady') : t('landing', { n: offer.conditions.filter(c => !c.met).length })}
    </p>
  )
}

/**
 * The board people work in all day: columns that load as they scroll, one card in focus, one menu, one sheet.
 * The first view comes with the page; everything after it is small JSON.
 */
export function Board({
  first,
  list,
  me,
  canMove,
  nothing,
}: {
  first: { columns: Column[]; totals: BoardTotals }
  /** The filter as it stands in the address. */
  list: string
  me: { id: string; name: string }
  /** Whether the reader moves cases, so that some can be picked to be moved together. */
  canMove: boolean
  /** What stands here while no case matches. */
  nothing: ReactNode
}) {
  const router = useRouter()
  const root = useRef<HTMLDivElement>(null)
  const words = useCardWords(me)
  const board = useBoard(first, list)
  useTellTotals(board.totals)
  const layers = useLayers(root, me)
  const { moves, preview, setPreview, busy, say, undo, openMenu } = layers
  const [folds, setFolds] = useState<Partial<Record<BoardStage, Fold>>>({})
  const [help, setHelp] = useState(false)
  const { columns, loadMore, refresh, markRead } = board
  const onFold = useCallback(
    (stage: BoardStage, next: Fold | 'toggle') =>
      setFolds(old => ({ ...old, [stage]: next === 'toggle' ? 'always' : next })),
    [],
  )
  const foldOf = (stage: BoardStage): Fold => foldedOf(stage, columns, folds, aside)
  const { place, current, register, focusCard, step, settle, noteFocus } = usePlace(root, columns, foldOf)

  const cards = useMemo(
    () => new Map(columns.flatMap(c => c.cards.map(card => [card.id, card] as const))),
    [columns],
  )
  const previewed = useHeldCard(preview, id => cards.get(id))
  // A layer is painted first; the columns make room for it in the frames after, whatever they hold.
  const beside = {
    menu: useDeferredValue(moves.menu?.id),
    sheet: useDeferredValue(moves.sheet),
    previewed: useDeferredValue(previewed),
  }
  const aside = beside.sheet
    ? { from: beside.sheet.view.stage, to: beside.sheet.offer.to }
    : beside.previewed
      ? { from: beside.previewed.stage, to: beside.previewed.stage }
      : null

  const order = useMemo(() => [...cards.keys()], [cards])
  const picks = usePicks(order)
  const pick = (id: string, isRange: boolean) => picks.set(id, !picks.picked.has(id) || isRange, isRange)
  const open = () => {
    const card = current ? cards.get(current) : undefined
    if (card) router.push(localHref(words.locale, caseHref(card, list)))
  }
  const deeds = {
    move: openMenu,
    seen: (id: string, seq: number) => {
      if (!cards.get(id)?.isUnread) return
      markRead(id)
      void act(paths.act('mark-read'), { applicationId: id, seq }, me.id)
    },
  }

  useKeys({
    j: () => step(0, 1),
    k: () => step(0, -1),
    h: () => step(-1, 0),
    l: () => step(1, 0),
    m: () => current && openMenu(current),
    x: event => canMove && current && pick(current, event.shiftKey),
    e: open,
    ...cardKeys({
      step,
      open,
      move: () => current && openMenu(current),
      preview: () => current && setPreview(current),
      pick: isRange => canMove && current && pick(current, isRange),
    }),
    z: () => undo.last(),
    '/': toSearch,
    '?': () => setHelp(true),
    escape: () => layers.close(() => picks.setAll(false)),
  })

  const isEmpty = columns.every(column => column.count === 0)

  const afterMove = async (moved: Moved, text: string) => {
    const { id, stage: from } = moved.view
    const { to } = moved.offer
    moves.closeSheet()
    undo.offer(moved, text, () => void refresh([from, to].filter(isBoardStage)))
    say(text)
    const next = await refresh([from, to].filter(isBoardStage))
    const column = next?.columns.find(c => c.cards.some(card => card.id === id))
    const index = column?.cards.findIndex(card => card.id === id) ?? -1
    if (column && index >= 0 && foldOf(column.stage) === undefined) focusCard(column.stage, index, id)
    else if (place) step(0, 0)
  }

  const readNews = async (ids: readonly string[] | null) => {
    const patched = ids && (await board.patch(ids))
    const next = ids
      ? patched?.next
      : await refresh(
          columns.map(c => c.stage),
          true,
        )
    if (next) settle(next.columns)
    return next ? (patched?.changes ?? []) : null
  }
  const live = useLive({
    read: readNews,
    words,
    me: me.id,
    open: openOf(moves.sheet, previewed),
    isHeld: busy !== null,
    gone: 'left',
    say,
  })
  const lines = useKeyLines(canMove)

  return (
    <>
      {isEmpty && nothing}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: clicks are taken here once instead of on every card */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the same by keys, see useKeys */}
      <div
        ref={root}
        className="board"
        hidden={isEmpty}
        data-sheet={aside ? true : undefined}
        data-picking={picks.picked.size > 0 || undefined}
        onClick={event => cardClick(event, { menu: openMenu, pick })}
        onFocus={event => {
          const id =
            event.target instanceof Element
              ? event.target.closest<HTMLElement>('[data-card]')?.dataset.card
              : undefined
          if (id) noteFocus(id)
        }}
      >
        {columns.map(column => (
          <BoardColumn
            key={column.stage}
            column={column}
            words={words}
            list={list}
            fold={foldOf(column.stage)}
            current={heldBy(column, current)}
            here={heldBy(column, beside.sheet?.view.id ?? beside.menu ?? beside.previewed?.id ?? null)}
            busy={heldBy(column, busy)}
            picked={canMove ? picks.picked : undefined}
            isTarget={layers.over === column.stage}
            isLoading={board.loading.has(column.stage)}
            isFailed={board.failed.has(column.stage)}
            watchers={live.watchers}
            landing={
              beside.sheet?.offer.to === column.stage &&
              beside.sheet.view.stage !== column.stage && <Landing {...beside.sheet} />
            }
            onFold={onFold}
            onMore={loadMore}
            register={register}
          />
        ))}
      </div>
      <FromList list={list}>
        <PreviewDeedsContext value={deeds}>
          <BoardLayers
            layers={layers}
            previewed={previewed}
            cardOf={id => cards.get(id)}
            words={words}
            me={me}
            list={list}
            onOutdated={() => void refresh(columns.map(c => c.stage))}
            onMoved={(moved, text) => void afterMove(moved, text)}
          />
        </PreviewDeedsContext>
      </FromList>
      <PickBar picks={picks} list={list} total={columns.reduce((sum, c) => sum + c.count, 0)} />
      {help && <KeysHelp lines={lines} onClose={() => setHelp(false)} />}
      <InLivePlace>
        <LiveMark state={live.state} unread={board.totals.unread} />
      </InLivePlace>
      <LiveRegion>{layers.said}</LiveRegion>
    </>
  )
}
