'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Column } from '@/domain/board/card'
import type { BoardStage } from '@/domain/board/stages'
import { read, readUnattended } from './remote'

type Shown = { columns: Column[] }

/** Cards of a cell at first, and of each further page. */
const FIRST = 4
export const MORE = 20

const address = (list: string, more: Record<string, string>): string =>
  `/api/review/board?${new URLSearchParams([...new URLSearchParams(list), ...Object.entries(more)])}`

/**
 * The cells of one lane: read in one request once the lane is in sight, and again, as many cards as were shown, when
 * `turn` says that something has moved.
 */
export function useLane(list: string, stages: readonly BoardStage[], isWanted: boolean, turn: number) {
  const [columns, setColumns] = useState<Column[] | null>(null)
  const [failed, setFailed] = useState(false)
  const now = useRef(columns)
  now.current = columns
  const asked = stages.join(',')
  const lastTurn = useRef(turn)
  const latest = useRef(0)

  const load = useCallback(
    async (ask = read<Shown>) => {
      setFailed(false)
      const most = Math.max(FIRST, ...(now.current ?? []).map(column => column.cards.length))
      latest.current += 1
      const mine = latest.current
      const answer = await ask(address(list, { stages: asked, take: String(Math.min(100, most)) }))
      // Asked for again meanwhile: this answer is the older one.
      if (mine !== latest.current) return
      if (answer.ok) setColumns(answer.value.columns)
      else setFailed(true)
    },
    [list, asked],
  )

  useEffect(() => {
    if (!isWanted) return
    // What others do is no sign of life of whoever has the lane in sight.
    const isNews = lastTurn.current !== turn
    lastTurn.current = turn
    void load(isNews ? readUnattended<Shown> : undefined)
  }, [isWanted, load, turn])

  const more = useCallback(
    async (stage: BoardStage) => {
      const column = now.current?.find(c => c.stage === stage)
      if (!column?.next) return
      const answer = await read<Shown>(
        address(list, { stages: stage, after: column.next, take: String(MORE) }),
      )
      const fresh = answer.ok ? answer.value.columns.find(c => c.stage === stage) : undefined
      if (!fresh) return setFailed(true)
      setColumns(
        old =>
          old?.map(c => {
            // Read anew meanwhile, the cell goes on from another place.
            if (c.stage !== stage || c.next !== column.next) return c
            const known = new Set(c.cards.map(card => card.id))
            return { ...fresh, cards: [...c.cards, ...fresh.cards.filter(card => !known.has(card.id))] }
          }) ?? null,
      )
    },
    [list],
  )
  return { columns, failed, load, more }
}
