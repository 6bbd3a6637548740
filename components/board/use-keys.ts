'use client'
import { useEffect, useRef } from 'react'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))

const inLayer = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="menu"], [role="dialog"], .find-hits') !== null

/**
 * Single keys of a page. They are silent while somebody types, while an input method composes, in menus and dialogs,
 * and with a modifier held.
 */
export function useKeys(keys: Readonly<Record<string, (event: KeyboardEvent) => void>>) {
  const held = useRef(keys)
  held.current = keys
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey)
        return
      if (isTyping(event.target) || inLayer(event.target)) return
      const deed = held.current[event.key.toLowerCase()]
      if (deed) deed(event)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
