/**
 * A message that appears when a field is left pushes down what stands below it. When the field is left by pressing on
 * something below, the press then ends beside it, and the browser counts no click. So whatever changes a page's layout
 * on its own waits until no pointer is down.
 */

const waiting = new Set<() => void>()
let isDown = false

const press = () => {
  isDown = true
}

const release = () => {
  isDown = false
  // The click comes after the pointer is up, in the same task.
  setTimeout(() => {
    if (isDown) return
    const deeds = [...waiting]
    waiting.clear()
    for (const deed of deeds) deed()
  })
}

if (typeof document !== 'undefined') {
  // A tap presses the mouse only after the finger is up again, so both are heard.
  for (const kind of ['pointerdown', 'mousedown']) addEventListener(kind, press, true)
  for (const kind of ['pointerup', 'pointercancel', 'mouseup', 'dragend', 'keydown'])
    addEventListener(kind, release, true)
  // Of the window only: a field that is left is the very case.
  addEventListener('blur', release)
}

/** Does it now, or once no pointer is down and its click has been counted. */
export const whenStill = (deed: () => void): void => {
  if (isDown) waiting.add(deed)
  else deed()
}
