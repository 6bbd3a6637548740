/** A random name that a storage of the browser keeps; null where storage is switched off. */
const keptName = (storage: () => Storage, key: string): string | null => {
  try {
    const known = storage().getItem(key)
    if (known) return known
    const made = crypto.randomUUID()
    storage().setItem(key, made)
    return made
  } catch {
    return null
  }
}

let nameless: string | undefined

/**
 * The name of this window of the browser: the same after a reload, another one in every other window. Without storage
 * the window has a new name after a reload and is told that it was open elsewhere.
 */
export const tabName = (): string => {
  const kept = keptName(() => sessionStorage, 'cqzz:tab')
  if (kept) return kept
  nameless ??= crypto.randomUUID()
  return nameless
}

/** The name of this browser, the same in all its windows and after a crash; empty without storage. */
export const browserName = (): string => keptName(() => localStorage, 'cqzz:browser') ?? ''

const alone = new Map<string, Promise<boolean>>()

/**
 * Whether no other living window of this browser shows the same thing; from then on this one counts as showing it until it
 * goes or dies. Never where the browser can't tell.
 */
export const isOnlyWindow = (thing: string): Promise<boolean> => {
  const known = alone.get(thing)
  if (known) return known
  const asked = new Promise<boolean>(resolve => {
    if (!navigator.locks) {
      resolve(false)
      return
    }
    navigator.locks
      .request(`fill-${thing}`, { ifAvailable: true }, lock => {
        resolve(lock !== null)
        return lock ? new Promise(() => {}) : undefined
      })
      .catch(() => resolve(false))
  })
  alone.set(thing, asked)
  return asked
}
