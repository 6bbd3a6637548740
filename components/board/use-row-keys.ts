'use client'
import { useRef } from 'react'
import { useKeptFocus } from './use-kept-focus'
import { toSearch, useKeys } from './use-keys'

/**
 * Keys of rows: J and K go from one to the next, E opens it, / leads to the search; and what else is done with the row
 * in focus.
 */
export function useRowKeys<E extends HTMLElement>(
  deeds: {
    move?: (id: string) => void
    preview?: (id: string) => void
    pick?: (id: string, isRange: boolean) => void
  } = {},
) {
  const body = useRef<E>(null)
  const links = () => [...(body.current?.querySelectorAll<HTMLAnchorElement>('a[data-row]') ?? [])]
  useKeptFocus(body, 'a[data-row]')
  const at = () => links().findIndex(link => link.matches(':focus'))
  const step = (by: 1 | -1) => {
    const all = links()
    const now = at()
    all[now < 0 ? 0 : Math.min(all.length - 1, Math.max(0, now + by))]?.focus()
  }
  const withRow = (event: KeyboardEvent, deed: ((id: string) => void) | undefined) => {
    const id = links()[at()]?.dataset.row
    if (!id || !deed) return
    event.preventDefault()
    deed(id)
  }
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    e: () => links()[at()]?.click(),
    m: event => withRow(event, deeds.move),
    x: event => withRow(event, id => deeds.pick?.(id, event.shiftKey)),
    ' ': event => withRow(event, deeds.preview),
    '/': toSearch,
  })
  return body
}
