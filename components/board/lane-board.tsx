'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type CSSProperties, type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import type { BoardTotals, Card, Column } from '@/domain/board/card'
import { type LaneHead, lanesTouched } from '@/domain/board/lanes'
import { changesOf } from '@/domain/board/merge'
import type { Lane } from '@/domain/board/query'
import type { BoardStage } from '@/domain/board/stages'
import { paths } from '@/domain/paths'
import { Button } from '../ui/button'
import { localHref } from '../ui/href'
import { LiveRegion } from '../ui/live-region'
import { FromList } from '../ui/shown-to'
import { caseHref } from './card'
import { cardClick } from './card-click'
import { useCardWords } from './card-words'
import { ColumnHeadFace } from './column-head'
import { KeysHelp } from './help'
import { useKeyLines } from './key-lines'
import { BoardLane } from './lane'
import { useLaneKeys } from './lane-keys'
import { useLaneName } from './lane-words'
import { BoardLayers } from './layers'
import { LiveMark } from './live-mark'
import { InLivePlace } from './live-slot'
import { PickBar } from './pick-bar'
import { PreviewDeedsContext } from './preview-deeds'
import { act, readUnattended } from './remote'
import { useHeldCard } from './use-held-card'
import { useLayers } from './use-layers'
import { openOf, useLive } from './use-live'
import { usePicks } from './use-picks'
import { useTellTotals } from './use-totals'

type LaneVars = CSSProperties & { '--stages': number }
type Shown = { lanes: LaneHead[]; columns: Column[]; totals: BoardTotals }

/** The board cut across: a lane for each district, field or nearness of the limit, the stages as its cells. */
export function LaneBoard({
  first,
  lane,
  list,
  me,
  canMove,
  nothing,
}: {
  first: Shown
  lane: Lane
  list: string
  me: { id: string; name: string }
  /** Whether the reader moves cases, so that some can be picked to be moved together. */
  canMove: boolean
  /** What stands here while no case matches. */
  nothing: ReactNode
}) {
  const t = useTranslations('views.lanes')
  const router = useRouter()
  const words = useCardWords(me)
  const nameOf = useLaneName(lane, words)
  const root = useRef<HTMLDivElement>(null)
  const layers = useLayers(root, me)
  const { moves, preview, setPreview, busy, say, undo, openMenu } = layers
  const [shown, setShown] = useState(first)
  useTellTotals(shown.totals)
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [turns, setTurns] = useState<ReadonlyMap<string, number>>(new Map())
  const [held, setHeld] = useState<ReadonlyMap<string, readonly Card[]>>(new Map())
  const [current, setCurrent] = useState<string | null>(null)
  const [help, setHelp] = useState(false)
  const lines = useKeyLines(canMove)
  const onCards = useCallback(
    (key: string, cards: readonly Card[]) => setHeld(old => new Map(old).set(key, cards)),
    [],
  )
  const cards = useMemo(() => shown.lanes.flatMap(head => held.get(head.key) ?? []), [shown.lanes, held])
  const cardOf = (id: string): Card | undefined => cards.find(card => card.id === id)
  const stages: BoardStage[] = shown.columns.map(column => column.stage)
  const picks = usePicks(useMemo(() => cards.map(card => card.id), [cards]))
  const pick = (id: string, isRange: boolean) => picks.set(id, !picks.picked.has(id) || isRange, isRange)

  /** Reads the heads anew, and the cards of those lanes alone that these cases have come to or gone from. */
  const readNews = async (ids: readonly string[] | null) => {
    const asked = new URLSearchParams([...new URLSearchParams(list), ['lane', lane]])
    if (ids) asked.set('ids', ids.join(','))
    const answer = await readUnattended<Shown>(`/api/review/lanes?${asked}`)
    if (!answer.ok) return null
    const { lanes, columns } = answer.value
    const fresh = columns.flatMap(column => column.cards)
    const touched = ids
      ? lanesTouched(lane, shown.lanes, lanes, held, { ids, cards: fresh })
      : lanes.map(head => head.key)
    setShown(answer.value)
    setTurns(old => new Map([...old, ...[...touched].map(key => [key, (old.get(key) ?? 0) + 1] as const)]))
    return changesOf(cards, fresh, ids ?? [])
  }
  const deeds = {
    move: openMenu,
    seen: (id: string, seq: number) => {
      if (!cardOf(id)?.isUnread) return
      void act(paths.act('mark-read'), { applicationId: id, seq }, me.id).then(() => readNews([id]))
    },
  }
  useLaneKeys(root, {
    open: id => {
      const card = cardOf(id)
      if (card) router.push(localHref(words.locale, caseHref(card, list)))
    },
    move: openMenu,
    preview: setPreview,
    pick: (id, isRange) => canMove && pick(id, isRange),
    undo: () => undo.last(),
    help: () => setHelp(true),
    close: () => layers.close(() => picks.setAll(false)),
  })
  const { menu, sheet } = moves
  const previewed = useHeldCard(preview, cardOf)
  const live = useLive({
    read: readNews,
    words,
    me: me.id,
    open: openOf(sheet, previewed),
    isHeld: busy !== null,
    gone: 'left',
    say,
  })
  const vars: LaneVars = { '--stages': stages.length }
  const isAllClosed = shown.lanes.every(head => closed.has(head.key))
  return (
    <>
      {shown.lanes.length === 0 && nothing}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: clicks are taken here once instead of on every card */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the same by keys, see useLaneKeys */}
      <div
        ref={root}
        className="lanes"
        hidden={shown.lanes.length === 0}
        data-sheet={sheet || previewed ? true : undefined}
        data-picking={picks.picked.size > 0 || undefined}
        style={vars}
        onClick={event => cardClick(event, { menu: openMenu, pick })}
        onFocus={event => {
          const card =
            event.target instanceof Element ? event.target.closest<HTMLElement>('[data-card]') : null
          if (card?.dataset.card) setCurrent(card.dataset.card)
        }}
      >
        <div className="lane-columns">
          {shown.columns.map(column => (
            <ColumnHeadFace key={column.stage} column={column} />
          ))}
          <Button
            size="sm"
            look="ghost"
            className="lane-all"
            onClick={() => setClosed(isAllClosed ? new Set() : new Set(shown.lanes.map(head => head.key)))}
          >
            {t(isAllClosed ? 'openAll' : 'closeAll')}
          </Button>
        </div>
        {shown.lanes.map(head => (
          <BoardLane
            key={head.key}
            head={head}
            name={nameOf(head.key)}
            stages={stages}
            list={`${list}${list ? '&' : ''}lane=${lane}&in=${head.key}`}
            words={words}
            isOpen={!closed.has(head.key)}
            turn={turns.get(head.key) ?? 0}
            current={current}
            here={sheet?.view.id ?? menu?.id ?? preview}
            busy={busy}
            picked={canMove ? picks.picked : undefined}
            target={layers.over}
            watchers={live.watchers}
            onCards={onCards}
            onToggle={() =>
              setClosed(old => {
                const next = new Set(old)
                if (!next.delete(head.key)) next.add(head.key)
                return next
              })
            }
          />
        ))}
      </div>
      <FromList list={list}>
        <PreviewDeedsContext value={deeds}>
          <BoardLayers
            layers={layers}
            previewed={previewed}
            cardOf={cardOf}
            words={words}
            me={me}
            list={list}
            onOutdated={() => void readNews(null)}
            onMoved={(moved, text) => {
              moves.closeSheet()
              undo.offer(moved, text, () => void readNews([moved.view.id]))
              say(text)
              layers.focusCard(moved.view.id)
              void readNews([moved.view.id])
            }}
          />
        </PreviewDeedsContext>{' '}
      </FromList>
      <PickBar picks={picks} list={list} total={shown.lanes.reduce((sum, head) => sum + head.count, 0)} />
      {help && <KeysHelp lines={lines} onClose={() => setHelp(false)} />}
      <InLivePlace>
        <LiveMark state={live.state} unread={shown.totals.unread} />
      </InLivePlace>
      <LiveRegion>{layers.said}</LiveRegion>
    </>
  )
}
