const KEY = 'cqzz:tab'

/** The name of this window of the browser: the same after a reload, another one in every other window. */
export const tabName = (): string => {
  try {
    const known = sessionStorage.getItem(KEY)
    if (known) return known
    const made = crypto.randomUUID()
    sessionStorage.setItem(KEY, made)
    return made
  } catch {
    // Storage is switched off: the window has a new name after a reload and is told that it was open elsewhere.
    nameless ??= crypto.randomUUID()
    return nameless
  }
}

let nameless: string | undefined
