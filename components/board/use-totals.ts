'use client'
import { useEffect } from 'react'
import type { BoardTotals } from '@/domain/board/card'
import { useTellBadge } from '../shell/badge-now'
import { toldStore } from '../ui/told-store'

const { tell, useTold } = toldStore<BoardTotals>()

/** Tells the bar and the foot of the page, and the rail, what the board counts now. */
export const useTellTotals = (totals: BoardTotals): void => {
  useTellBadge(totals.waiting)
  useEffect(() => {
    tell(totals)
    return () => tell(null)
  }, [totals])
}

/** Counts over the whole board as it was last read; as the page came with them before that. */
export const useTotals = (first: BoardTotals): BoardTotals => useTold() ?? first
