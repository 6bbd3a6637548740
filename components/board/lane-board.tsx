'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type CSSProperties, useCallback, useRef, useState } from 'react'
import type { BoardTotals, Card, Column } from '@/domain/board/card'
import type { LaneHead } from '@/domain/board/lanes'
import type { Lane } from '@/domain/board/query'
import type { BoardStage } from '@/domain/board/stages'
import { paths } from '@/domain/paths'
import { Button } from '../ui/button'
import { localHref } from '../ui/href'
import { LiveRegion } from '../ui/live-region'
import { caseHref } from './card'
import { useCardWords } from './card-words'
import { ColumnHeadFace } from './column-head'
import { KeysHelp } from './help'
import { useKeyLines } from './key-lines'
import { BoardLane } from './lane'
import { useLaneKeys } from './lane-keys'
import { useLaneName } from './lane-words'
import { BoardLayers } from './layers'
import { act, read } from './remote'
import { useMoves } from './use-moves'
import { useUndo } from './use-undo'

type LaneVars = CSSProperties & { '--stages': number }
type Shown = { lanes: LaneHead[]; columns: Column[]; totals: BoardTotals }

/** The board cut across: a lane for each district, field or nearness of the limit, the stages as its cells. */
export function LaneBoard({
  first,
  lane,
  list,
  me,
}: {
  first: Shown
  lane: Lane
  list: string
  me: { id: string; name: string }
}) {
  const t = useTranslations('views.lanes')
  const router = useRouter()
  const words = useCardWords(me)
  const nameOf = useLaneName(lane, words)
  const root = useRef<HTMLDivElement>(null)
  const moves = useMoves()
  const [shown, setShown] = useState(first)
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [turn, setTurn] = useState(0)
  const [current, setCurrent] = useState<string | null>(null)
  const [preview, setPreview] = useState<string | null>(null)
  const [busy, setBusy] = useState<string | null>(null)
  const [help, setHelp] = useState(false)
  const [said, say] = useState('')
  const lines = useKeyLines()
  const known = useRef(new Map<string, readonly Card[]>())
  const onCards = useCallback((key: string, cards: readonly Card[]) => {
    known.current.set(key, cards)
  }, [])
  const cardOf = (id: string | null): Card | undefined =>
    [...known.current.values()].flatMap(cards => cards.filter(card => card.id === id))[0]
  const elementOf = (id: string): HTMLElement | null =>
    root.current?.querySelector(`[data-card="${id}"]`) ?? null
  const stages: BoardStage[] = shown.columns.map(column => column.stage)

  const refresh = async () => {
    setTurn(old => old + 1)
    const answer = await read<Shown>(`/api/review/lanes?${list}&lane=${lane}`)
    if (answer.ok) setShown(answer.value)
  }
  const openMenu = (id: string) => {
    const anchor = root.current?.querySelector<HTMLElement>(`[data-move="${id}"]`)
    setPreview(null)
    if (anchor) void moves.openMenu(id, anchor)
  }
  const openPreview = (id: string) => {
    setPreview(id)
    if (cardOf(id)?.isUnread)
      void act(paths.act('mark-read'), { applicationId: id }, me.id).then(() => setTurn(old => old + 1))
  }
  const undo = useUndo(me.id, say)
  useLaneKeys(root, {
    open: id => {
      const card = cardOf(id)
      if (card) router.push(localHref(words.locale, caseHref(card, list)))
    },
    move: openMenu,
    preview: openPreview,
    undo: () => undo.last(),
    help: () => setHelp(true),
    close: () => {
      setPreview(null)
      moves.closeSheet()
    },
  })
  const { menu, sheet } = moves
  const previewed = cardOf(preview)
  const vars: LaneVars = { '--stages': stages.length }
  const isAllClosed = shown.lanes.every(head => closed.has(head.key))
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: clicks are taken here once instead of on every card */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the same by keys, see useLaneKeys */}
      <div
        ref={root}
        className="lanes"
        data-sheet={sheet || previewed ? true : undefined}
        style={vars}
        onClick={event => {
          if (!(event.target instanceof Element)) return
          const button = event.target.closest<HTMLElement>('[data-move]')
          if (button?.dataset.move) openMenu(button.dataset.move)
        }}
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
            turn={turn}
            current={current}
            here={sheet?.view.id ?? menu?.id ?? preview}
            busy={busy}
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
      <BoardLayers
        moves={moves}
        previewed={previewed}
        cardOf={cardOf}
        focusCard={id => elementOf(id)?.focus()}
        words={words}
        me={me}
        list={list}
        say={say}
        onBusy={setBusy}
        onOutdated={() => void refresh()}
        onMoved={(moved, text) => {
          moves.closeSheet()
          undo.offer(moved, text, () => void refresh())
          say(text)
          void refresh()
        }}
        onPreviewClosed={() => setPreview(null)}
      />
      {help && <KeysHelp lines={lines} onClose={() => setHelp(false)} />}
      <LiveRegion>{said}</LiveRegion>
    </>
  )
}
