'use client'
import { type ReactNode, useState } from 'react'
import type { BoardTotals, Card } from '@/domain/board/card'
import type { ListColumn } from '@/domain/board/columns'
import { changesOf } from '@/domain/board/merge'
import { type BoardQuery, boardAddress, type Sort } from '@/domain/board/query'
import { paths } from '@/domain/paths'
import { LiveRegion } from '../ui/live-region'
import { Pager } from '../ui/pager'
import { useCardWords } from './card-words'
import { CaseList } from './case-list'
import { LiveMark } from './live-mark'
import { InLivePlace } from './live-slot'
import { readUnattended } from './remote'
import { useLive } from './use-live'
import { useTellTotals } from './use-totals'

type Shown = {
  cards: readonly Card[]
  total: number
  page: number
  pages: number
  sort: Sort
  dir: 'asc' | 'desc'
  totals: BoardTotals
  me: { id: string; name: string }
}

/** A page of the table that keeps itself up to date. */
export function LiveList({
  first,
  query,
  columns,
  canMove,
  nothing,
}: {
  first: Shown
  query: BoardQuery
  columns: readonly ListColumn[]
  canMove: boolean
  /** What stands here while no case matches. */
  nothing: ReactNode
}) {
  const words = useCardWords(first.me)
  const [view, setView] = useState(first)
  useTellTotals(view.totals)
  const [said, say] = useState('')
  const live = useLive({
    read: async ids => {
      const answer = await readUnattended<Shown>(`/api/review/list?${boardAddress(query)}`)
      if (!answer.ok) return null
      setView(answer.value)
      return changesOf(view.cards, answer.value.cards, ids ?? [])
    },
    words,
    me: view.me.id,
    gone: 'gone',
    say,
  })
  return (
    <>
      {view.cards.length === 0 ? (
        nothing
      ) : (
        <div className="px-2 pb-6 max-md:px-4">
          <CaseList
            cards={view.cards}
            columns={columns}
            query={query}
            now={{ sort: view.sort, dir: view.dir }}
            me={view.me}
            total={view.total}
            canMove={canMove}
          />
          <div className="px-2">
            <Pager
              page={view.page}
              pages={view.pages}
              href={page => paths.board(boardAddress(query, { page: page === 1 ? undefined : page }))}
            />
          </div>
        </div>
      )}
      <InLivePlace>
        <LiveMark state={live.state} unread={view.totals.unread} />
      </InLivePlace>
      <LiveRegion>{said}</LiveRegion>
    </>
  )
}
