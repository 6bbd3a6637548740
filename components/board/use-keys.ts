'use client'
import { useEffect, useRef } from 'react'
import { useKeysOn } from '../palette/keys-on'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))

const inLayer = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="menu"], [role="dialog"], .find-hits') !== null

/** Leads to the search of the page. */
export const toSearch = (event: KeyboardEvent): void => {
  event.preventDefault()
  document.querySelector<HTMLElement>('[data-find]')?.focus()
}

/** What single keys being off leaves: keys that are no letters, and only work on what is in focus or lead away. */
const ALWAYS: ReadonlySet<string> = new Set([
  'Escape',
  'Enter',
  ' ',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'ContextMenu',
  'F10',
])

/** Keys of the card in focus, which no page loses: arrows go on from it, Enter opens it, the menu key shows its moves. */
export const cardKeys = (deeds: {
  step: (columns: -1 | 0 | 1, rows: -1 | 0 | 1) => void
  open: () => void
  move: () => void
  preview: () => void
  pick: (isRange: boolean) => void
}): Record<string, (event: KeyboardEvent) => void> => {
  const onCard = (deed: (event: KeyboardEvent) => void) => (event: KeyboardEvent) => {
    if (!(event.target instanceof Element) || !event.target.matches('[data-card]')) return
    event.preventDefault()
    deed(event)
  }
  return {
    arrowdown: onCard(() => deeds.step(0, 1)),
    arrowup: onCard(() => deeds.step(0, -1)),
    arrowright: onCard(() => deeds.step(1, 0)),
    arrowleft: onCard(() => deeds.step(-1, 0)),
    enter: onCard(deeds.open),
    // With Shift it picks, as in every grid.
    ' ': onCard(event => (event.shiftKey ? deeds.pick(false) : deeds.preview())),
    contextmenu: onCard(deeds.move),
    f10: event => event.shiftKey && onCard(deeds.move)(event),
  }
}

/**
 * Single keys of a page. They are silent while somebody types, while an input method composes, in menus and dialogs,
 * and with a modifier held.
 */
export function useKeys(keys: Readonly<Record<string, (event: KeyboardEvent) => void>>) {
  const held = useRef(keys)
  held.current = keys
  const { isOn } = useKeysOn()
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey)
        return
      if (isTyping(event.target) || inLayer(event.target)) return
      if (!isOn && !ALWAYS.has(event.key)) return
      const deed = held.current[event.key.toLowerCase()]
      if (deed) deed(event)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [isOn])
}
