import type { Target } from './line'

/** What a browser keeps of an upload to go on after a reload: the file itself and where it goes. */
export type Kept = Target & {
  key: string
  name: string
  file: File
  sha256: string
  url: string | null
  isPaused: boolean
  at: number
}

const STORE = 'uploads'

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const asked = indexedDB.open('cqzz-uploads', 2)
    asked.onupgradeneeded = () => {
      // What an earlier release kept is begun at the server, and goes on when the same file is chosen again.
      if (asked.result.objectStoreNames.contains(STORE)) asked.result.deleteObjectStore(STORE)
      asked.result.createObjectStore(STORE, { keyPath: 'key' })
    }
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
    asked.onblocked = () => reject(new Error('blocked'))
  })

const ended = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onerror = () => reject(transaction.error)
    transaction.onabort = () => reject(transaction.error)
  })

// A browser that keeps nothing (private window, full disk) only loses the convenience: the same file is chosen again.
const quietly = async <T>(work: (db: IDBDatabase) => Promise<T>, otherwise: T): Promise<T> => {
  let db: IDBDatabase | undefined
  try {
    db = await open()
    return await work(db)
  } catch {
    return otherwise
  } finally {
    db?.close()
  }
}

/** Keeps or renews an upload. */
export const keep = (one: Kept): Promise<void> =>
  quietly(async db => {
    const transaction = db.transaction(STORE, 'readwrite')
    transaction.objectStore(STORE).put(one)
    await ended(transaction)
  }, undefined)

/** Forgets an upload with its file. */
export const forget = (key: string): Promise<void> =>
  quietly(async db => {
    const transaction = db.transaction(STORE, 'readwrite')
    transaction.objectStore(STORE).delete(key)
    await ended(transaction)
  }, undefined)

/** Everything kept in this browser, whoever began it. */
export const allKept = (): Promise<Kept[]> =>
  quietly(
    db =>
      new Promise<Kept[]>((resolve, reject) => {
        const asked: IDBRequest<Kept[]> = db.transaction(STORE).objectStore(STORE).getAll()
        asked.onsuccess = () => resolve(asked.result)
        asked.onerror = () => reject(asked.error)
      }),
    [],
  )

/** Whether this page may drive an upload, held until it goes: another open page of the browser may be doing so. */
export const claim = (key: string): Promise<boolean> =>
  new Promise(resolve => {
    if (!navigator.locks) {
      resolve(true)
      return
    }
    void navigator.locks.request(`upload-${key}`, { ifAvailable: true }, lock => {
      resolve(lock !== null)
      return lock ? new Promise(() => {}) : undefined
    })
  })
