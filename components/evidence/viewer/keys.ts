import type { KeyboardEvent } from 'react'

export type ViewerDeeds = {
  page: (by: 1 | -1) => void
  step: (by: 1 | -1) => void
  fit: () => void
  turn: () => void
  full: () => void
  find: (() => void) | null
  leave: () => boolean
}

const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)

const isEnd = (one: Element, by: 1 | -1): boolean =>
  by > 0 ? one.scrollTop + one.clientHeight >= one.scrollHeight - 2 : one.scrollTop <= 1

/** The keys of the viewer; heard only while it has the focus, so that no page loses its own. True when one was taken. */
export const handleKey = (event: KeyboardEvent, canvas: Element | null, deeds: ViewerDeeds): boolean => {
  if (event.nativeEvent.isComposing) return false
  const { key } = event
  if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === 'f' && deeds.find) {
    deeds.find()
    return true
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  if (key === 'Escape') return deeds.leave()
  if (isTyping(event.target)) return false
  // At the end of a page the next one follows; within it the browser scrolls.
  const by = key === 'PageDown' ? 1 : key === 'PageUp' ? -1 : null
  if (by) {
    if (!canvas || !isEnd(canvas, by)) return false
    deeds.page(by)
    return true
  }
  const taken = new Map<string, () => void>([
    ['[', () => deeds.page(-1)],
    [']', () => deeds.page(1)],
    ['+', () => deeds.step(1)],
    ['=', () => deeds.step(1)],
    ['-', () => deeds.step(-1)],
    ['0', deeds.fit],
    ['r', deeds.turn],
    ['f', deeds.full],
    ...(deeds.find ? ([['/', deeds.find]] as const) : []),
  ]).get(key.length === 1 ? key.toLowerCase() : key)
  taken?.()
  return taken !== undefined
}
