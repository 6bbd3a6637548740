import type { RawRow } from './raw'

/** What could not be sent yet, kept in this browser until it could. */
export type LocalCopy = { version: number; at: string; patch: RawRow }

const nameOf = (applicationId: string, section: string, personId: string): string =>
  `cqzz:unsaved:${personId}:${applicationId}:${section}`

const isCopy = (value: unknown): value is LocalCopy =>
  typeof value === 'object' &&
  value !== null &&
  'version' in value &&
  typeof value.version === 'number' &&
  'at' in value &&
  typeof value.at === 'string' &&
  'patch' in value &&
  typeof value.patch === 'object' &&
  value.patch !== null

/** Storage may be full, private or switched off; then there is simply no copy. */
const attempt = <T>(work: () => T): T | null => {
  try {
    return work()
  } catch {
    return null
  }
}

export const localCopy = (applicationId: string, section: string, personId: string) => {
  const name = nameOf(applicationId, section, personId)
  return {
    read: (): LocalCopy | null =>
      attempt(() => {
        const found: unknown = JSON.parse(localStorage.getItem(name) ?? 'null')
        return isCopy(found) ? found : null
      }),
    keep: (copy: LocalCopy) => attempt(() => localStorage.setItem(name, JSON.stringify(copy))),
    drop: () => attempt(() => localStorage.removeItem(name)),
  }
}
