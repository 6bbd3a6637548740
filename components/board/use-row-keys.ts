'use client'
import { useRef } from 'react'
import { useKeptFocus } from './use-kept-focus'
import { toSearch, useKeys } from './use-keys'

/** Keys of a table: J and K go from row to row, E opens the case, / leads to the search. */
export function useRowKeys() {
  const body = useRef<HTMLTableSectionElement>(null)
  const links = () => [...(body.current?.querySelectorAll<HTMLAnchorElement>('a[data-row]') ?? [])]
  useKeptFocus(body, 'a[data-row]')
  const at = () => links().findIndex(link => link.matches(':focus'))
  const step = (by: 1 | -1) => {
    const all = links()
    const now = at()
    all[now < 0 ? 0 : Math.min(all.length - 1, Math.max(0, now + by))]?.focus()
  }
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    e: () => links()[at()]?.click(),
    '/': toSearch,
  })
  return body
}
