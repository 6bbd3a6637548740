'use client'
import { useCallback, useRef, useState } from 'react'
import type { BoardTotals, Column } from '@/domain/board/card'
import { type CardChange, mergeCards } from '@/domain/board/merge'
import type { BoardStage } from '@/domain/board/stages'
import { type Answer, read, readUnattended } from './remote'

type Shown = { columns: Column[]; totals: BoardTotals }

const address = (list: string, more: Record<string, string>): string =>
  `/api/review/board?${new URLSearchParams([...new URLSearchParams(list), ...Object.entries(more)])}`

/** The board as it stands: first from the server, then kept up by small JSON. */
export function useBoard(first: Shown, list: string) {
  const [shown, setShown] = useState(first)
  const [loading, setLoading] = useState<ReadonlySet<BoardStage>>(new Set())
  const [failed, setFailed] = useState<ReadonlySet<BoardStage>>(new Set())
  const now = useRef(shown)
  now.current = shown
  /** Changes what is shown, on top of what has just been changed and may not be drawn yet. */
  const apply = useCallback((change: (old: Shown) => Shown): Shown => {
    now.current = change(now.current)
    setShown(now.current)
    return now.current
  }, [])
  const turn = useRef(0)
  /** An answer that is older than something shown meanwhile is asked for again. */
  const newest = useCallback(async (ask: () => Promise<Answer<Shown>>): Promise<Answer<Shown>> => {
    for (let tries = 1; ; tries++) {
      const before = turn.current
      const answer = await ask()
      if (!answer.ok) return answer
      if (before === turn.current || tries === 3) {
        turn.current += 1
        return answer
      }
    }
  }, [])
  const pending = useRef(new Set<BoardStage>())

  const loadMore = useCallback(
    async (stage: BoardStage): Promise<number> => {
      const column = now.current.columns.find(c => c.stage === stage)
      if (!column?.next || pending.current.has(stage)) return 0
      pending.current.add(stage)
      setLoading(new Set(pending.current))
      setFailed(old => new Set([...old].filter(s => s !== stage)))
      const answer = await read<Shown>(address(list, { stages: stage, after: column.next }))
      pending.current.delete(stage)
      setLoading(new Set(pending.current))
      if (!answer.ok) {
        setFailed(old => new Set([...old, stage]))
        return 0
      }
      const more = answer.value.columns.find(c => c.stage === stage)
      const countOf = (at: Shown) => at.columns.find(c => c.stage === stage)?.cards.length ?? 0
      const before = countOf(now.current)
      const next = apply(old => ({
        totals: answer.value.totals,
        columns: old.columns.map(c => {
          const head = answer.value.columns.find(h => h.stage === c.stage)
          if (!head) return c
          // Read anew meanwhile, the column goes on from another place.
          if (c.stage !== stage || c.next !== column.next) return { ...head, cards: c.cards, next: c.next }
          const known = new Set(c.cards.map(card => card.id))
          return { ...head, cards: [...c.cards, ...(more?.cards ?? []).filter(card => !known.has(card.id))] }
        }),
      }))
      return countOf(next) - before
    },
    [list, apply],
  )

  /** Reads the asked columns anew, as many cards as were shown, and all the heads. */
  const refresh = useCallback(
    async (stages: readonly BoardStage[], isUnattended = false): Promise<Shown | null> => {
      const most = Math.max(
        10,
        ...now.current.columns.filter(c => stages.includes(c.stage)).map(c => c.cards.length),
      )
      const answer = await newest(() =>
        (isUnattended ? readUnattended : read)<Shown>(
          address(list, { stages: stages.join(','), take: String(Math.min(100, most)) }),
        ),
      )
      if (!answer.ok) return null
      return apply(old => ({
        totals: answer.value.totals,
        columns: old.columns.map(c => {
          const fresh = answer.value.columns.find(h => h.stage === c.stage)
          if (!fresh) return c
          return stages.includes(c.stage) ? fresh : { ...fresh, cards: c.cards, next: c.next }
        }),
      }))
    },
    [list, apply, newest],
  )

  /** Reads these cases alone and puts them where they belong now; null when they could not be read. */
  const patch = useCallback(
    async (ids: readonly string[]): Promise<{ next: Shown; changes: CardChange[] } | null> => {
      const answer = await newest(() => readUnattended<Shown>(address(list, { ids: ids.join(',') })))
      if (!answer.ok) return null
      const merged = mergeCards(now.current.columns, answer.value.columns, ids)
      const next = apply(() => ({ totals: answer.value.totals, columns: merged.columns }))
      return { next, changes: merged.changes }
    },
    [list, apply, newest],
  )

  const markRead = useCallback(
    (id: string) => {
      apply(old => ({
        ...old,
        columns: old.columns.map(c =>
          c.cards.some(card => card.id === id && card.isUnread)
            ? { ...c, cards: c.cards.map(card => (card.id === id ? { ...card, isUnread: false } : card)) }
            : c,
        ),
      }))
    },
    [apply],
  )

  return { ...shown, loading, failed, loadMore, refresh, patch, markRead }
}
