'use client'
import { useEffect } from 'react'
import { toldStore } from '../ui/told-store'

const { tell, useTold } = toldStore<number>()

/** Tells the rail how many cases wait, as the page last read it; it stays told when the page is left. */
export const useTellBadge = (count: number): void => useEffect(() => tell(count), [count])

/** The count as it was told last; as it came with the rail before that. It is forgotten when its badge goes. */
export const useBadge = (first: number): number => {
  useEffect(() => () => tell(null), [])
  return useTold() ?? first
}
