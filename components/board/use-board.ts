'use client'
import { useCallback, useRef, useState } from 'react'
import type { BoardTotals, Column } from '@/domain/board/card'
import { type CardChange, mergeCards } from '@/domain/board/merge'
import type { BoardStage } from '@/domain/board/stages'
import { read, readUnattended } from './remote'

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
      const known = new Set(column.cards.map(card => card.id))
      const fresh = (more?.cards ?? []).filter(card => !known.has(card.id))
      setShown(old => ({
        totals: answer.value.totals,
        columns: old.columns.map(c => {
          const head = answer.value.columns.find(h => h.stage === c.stage)
          if (!head) return c
          if (c.stage !== stage) return { ...head, cards: c.cards, next: c.next }
          return { ...head, cards: [...c.cards, ...fresh] }
        }),
      }))
      return fresh.length
    },
    [list],
  )

  /** Reads the asked columns anew, as many cards as were shown, and all the heads. */
  const refresh = useCallback(
    async (stages: readonly BoardStage[], isUnattended = false): Promise<Shown | null> => {
      const most = Math.max(
        10,
        ...now.current.columns.filter(c => stages.includes(c.stage)).map(c => c.cards.length),
      )
      const answer = await (isUnattended ? readUnattended : read)<Shown>(
        address(list, { stages: stages.join(','), take: String(Math.min(100, most)) }),
      )
      if (!answer.ok) return null
      const next: Shown = {
        totals: answer.value.totals,
        columns: now.current.columns.map(c => {
          const fresh = answer.value.columns.find(h => h.stage === c.stage)
          if (!fresh) return c
          return stages.includes(c.stage) ? fresh : { ...fresh, cards: c.cards, next: c.next }
        }),
      }
      setShown(next)
      return next
    },
    [list],
  )

  /** Reads these cases alone and puts them where they belong now; null when they could not be read. */
  const patch = useCallback(
    async (ids: readonly string[]): Promise<{ next: Shown; changes: CardChange[] } | null> => {
      const answer = await readUnattended<Shown>(address(list, { ids: ids.join(',') }))
      if (!answer.ok) return null
      const merged = mergeCards(now.current.columns, answer.value.columns, ids)
      const next = { totals: answer.value.totals, columns: merged.columns }
      now.current = next
      setShown(next)
      return { next, changes: merged.changes }
    },
    [list],
  )

  const markRead = useCallback((id: string) => {
    setShown(old => ({
      ...old,
      columns: old.columns.map(c =>
        c.cards.some(card => card.id === id && card.isUnread)
          ? { ...c, cards: c.cards.map(card => (card.id === id ? { ...card, isUnread: false } : card)) }
          : c,
      ),
    }))
  }, [])

  return { ...shown, loading, failed, loadMore, refresh, patch, markRead }
}
