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
      // Somebody who has switched single keys off keeps those that only work on the card in focus, and the way out.
      if (!isOn && !['Escape', 'Enter', ' '].includes(event.key)) return
      const deed = held.current[event.key.toLowerCase()]
      if (deed) deed(event)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [isOn])
}
