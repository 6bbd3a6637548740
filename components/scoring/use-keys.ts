'use client'
import { useEffect, useRef } from 'react'
import { useKeysOn } from '../palette/keys-on'

export type Keys = {
  level: (n: number) => void
  step: (by: 1 | -1) => void
  tool: () => void
  page: (by: 1 | -1) => void
  item: (by: 1 | -1) => void
  save: () => void
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Single keys of the scoring room; none of them while somebody types or an input method composes. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  const { isOn } = useKeysOn()
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const now = latest.current
      if (event.isComposing || event.defaultPrevented) return
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault()
        now.save()
        return
      }
      if (!isOn && event.key.length === 1) return
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (event.target instanceof HTMLElement && event.target.closest('[role=dialog],[role=menu]')) return
      const deeds = new Map<string, () => void>([
        ['ArrowUp', () => now.step(1)],
        ['ArrowDown', () => now.step(-1)],
        ['a', now.tool],
        ['[', () => now.page(-1)],
        [']', () => now.page(1)],
        ['j', () => now.item(1)],
        ['k', () => now.item(-1)],
      ])
      const isLevel = /^[1-5]$/.test(event.key)
      const deed = isLevel
        ? () => now.level(Number(event.key))
        : deeds.get(event.key.length === 1 ? event.key.toLowerCase() : event.key)
      if (!deed) return
      event.preventDefault()
      deed()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [isOn])
}
