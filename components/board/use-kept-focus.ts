'use client'
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

/** Gives the focus to the neighbour when the item that had it goes because of others; never takes it from elsewhere. */
export function useKeptFocus(root: RefObject<HTMLElement | null>, items: string) {
  const held = useRef<{ element: HTMLElement; at: number } | null>(null)
  const all = () => [...(root.current?.querySelectorAll<HTMLElement>(items) ?? [])]
  const note = useRef((_: EventTarget | null) => {})
  note.current = target => {
    const element =
      target instanceof Element && root.current?.contains(target) ? target.closest<HTMLElement>(items) : null
    held.current = element && { element, at: all().indexOf(element) }
  }
  useEffect(() => {
    const came = (event: FocusEvent) => note.current(event.target)
    // An item that is taken away loses the focus too, but did not give it up.
    const left = ({ target }: FocusEvent) =>
      queueMicrotask(() => {
        if (target instanceof Element && target.isConnected && document.activeElement !== target)
          held.current = null
      })
    document.addEventListener('focusin', came)
    document.addEventListener('focusout', left)
    return () => {
      document.removeEventListener('focusin', came)
      document.removeEventListener('focusout', left)
    }
  }, [])
  useLayoutEffect(() => {
    const was = held.current
    if (!was) return
    if (was.element.isConnected) {
      was.at = all().indexOf(was.element)
      return
    }
    held.current = null
    const rest = all()
    if (document.activeElement === document.body)
      rest[Math.min(was.at, rest.length - 1)]?.focus({ preventScroll: true })
  })
}
