'use client'
import type { RefObject } from 'react'
import { cardKeys, toSearch, useKeys } from './use-keys'

/** Keys on a board in lanes: J and K down and up the stage through the lanes, H and L to the neighbouring stages. */
export function useLaneKeys(
  root: RefObject<HTMLElement | null>,
  deeds: {
    open: (id: string) => void
    move: (id: string) => void
    preview: (id: string) => void
    pick: (id: string, isRange: boolean) => void
    undo: () => void
    help: () => void
    close: () => void
  },
) {
  const all = () => [...(root.current?.querySelectorAll<HTMLElement>('[data-card]') ?? [])]
  const focused = () => all().find(card => card.matches(':focus'))
  const stageOf = (card: HTMLElement) => card.closest<HTMLElement>('[data-stage]')?.dataset.stage
  const give = (card: HTMLElement | undefined) => {
    card?.focus()
    card?.scrollIntoView({ block: 'nearest' })
  }
  const down = (by: 1 | -1) => {
    const now = focused()
    if (!now) return give(all()[0])
    const column = all().filter(card => stageOf(card) === stageOf(now))
    give(column[column.indexOf(now) + by])
  }
  const aside = (by: 1 | -1) => {
    const now = focused()
    if (!now) return give(all()[0])
    const cells = [...(now.closest('.lane-body')?.querySelectorAll<HTMLElement>('[data-stage]') ?? [])]
    const at = cells.findIndex(cell => cell.contains(now))
    const rest = by > 0 ? cells.slice(at + 1) : cells.slice(0, at).reverse()
    give(rest.flatMap(cell => cell.querySelector<HTMLElement>('[data-card]') ?? [])[0])
  }
  const withCard = (deed: (id: string) => void) => {
    const id = focused()?.dataset.card
    if (id) deed(id)
  }
  useKeys({
    j: () => down(1),
    k: () => down(-1),
    h: () => aside(-1),
    l: () => aside(1),
    m: () => withCard(deeds.move),
    x: event => withCard(id => deeds.pick(id, event.shiftKey)),
    e: () => withCard(deeds.open),
    ...cardKeys({
      step: (columns, rows) => (rows ? down(rows) : columns && aside(columns)),
      open: () => withCard(deeds.open),
      move: () => withCard(deeds.move),
      preview: () => withCard(deeds.preview),
      pick: isRange => withCard(id => deeds.pick(id, isRange)),
    }),
    z: deeds.undo,
    '/': toSearch,
    '?': deeds.help,
    escape: deeds.close,
  })
}
