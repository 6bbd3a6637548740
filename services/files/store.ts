import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, chmod, type FileHandle, link, mkdir, open, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'

/** A stored file is missing or its bytes are no longer what was stored. Serve nothing and raise an alert. */
export class FileIntegrityError extends Error {
  constructor(
    readonly sha256: string,
    readonly problem: 'missing' | 'altered' | 'unexpected',
  ) {
    super(`stored file ${sha256} is ${problem}`)
    this.name = 'FileIntegrityError'
  }
}

/** The content of a file and how many bytes it has. */
export type OpenedFile = { stream: Readable; size: number }

/**
 * Content-addressed, write-once storage. The same bytes are kept once, nothing is ever overwritten.
 * Small on purpose: an object store needs only these three verbs.
 */
export type FileStore = {
  /** Keeps a stream or the file at a path; throws FileIntegrityError when the bytes are not `expected`. */
  put(source: Readable | string, expected?: string): Promise<{ sha256: string; size: number }>
  /** Opens a file after its whole content has been checked against its hash; throws FileIntegrityError. */
  open(sha256: string): Promise<OpenedFile>
  exists(sha256: string): Promise<boolean>
}

const isHash = (value: string): boolean => /^[0-9a-f]{64}$/.test(value)

/** Where the file with these bytes lies under the folder of a store. */
export const storedPlace = (dir: string, sha256: string): string => {
  if (!isHash(sha256)) throw new TypeError('not a sha256 in lower-case hex')
  return join(dir, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
}

async function syncDirectory(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function hashOf(handle: FileHandle): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of handle.createReadStream({ start: 0, autoClose: false })) {
    hash.update(chunk)
    size += chunk.length
  }
  return { sha256: hash.digest('hex'), size }
}

const openOrMissing = (path: string, sha256: string): Promise<FileHandle> =>
  open(path, 'r').catch(() => {
    throw new FileIntegrityError(sha256, 'missing')
  })

// The last chunk is held back until the second reading agrees too, so a file swapped meanwhile never arrives whole.
// Opened with the first byte asked for: a stream nobody reads (the answer to HEAD) holds no file.
async function* verified(path: string, sha256: string): AsyncGenerator<Buffer> {
  const handle = await openOrMissing(path, sha256)
  const hash = createHash('sha256')
  let held: Buffer | undefined
  try {
    for await (const chunk of handle.createReadStream({ start: 0, autoClose: false })) {
      hash.update(chunk)
      if (held) yield held
      held = chunk
    }
    if (hash.digest('hex') !== sha256) throw new FileIntegrityError(sha256, 'altered')
    if (held) yield held
  } finally {
    await handle.close()
  }
}

/**
 * A FileStore on a local disk: `<dir>/aa/bb/<sha256>`, read-only files, synced together with their folders
 * before `put` returns, so a row that names a file never survives a crash that the file did not.
 */
export function openDiskStore(dir: string): FileStore {
  const place = (sha256: string): string => storedPlace(dir, sha256)
  const openKnown = async (sha256: string): Promise<{ handle: FileHandle; size: number }> => {
    const handle = await openOrMissing(place(sha256), sha256)
    const found = await hashOf(handle)
    if (found.sha256 === sha256) return { handle, size: found.size }
    await handle.close()
    throw new FileIntegrityError(sha256, 'altered')
  }

  async function put(source: Readable | string, expected?: string) {
    const incoming = join(dir, 'incoming')
    await mkdir(incoming, { recursive: true })
    const temporary = join(incoming, randomUUID())
    const hash = createHash('sha256')
    let size = 0
    try {
      const handle = await open(temporary, 'wx', 0o600)
      try {
        for await (const chunk of typeof source === 'string' ? createReadStream(source) : source) {
          hash.update(chunk)
          size += chunk.length
          await handle.writeFile(chunk)
        }
        await handle.sync()
      } finally {
        await handle.close()
      }
      const sha256 = hash.digest('hex')
      if (expected !== undefined && expected !== sha256) throw new FileIntegrityError(expected, 'unexpected')
      const final = place(sha256)
      await mkdir(dirname(final), { recursive: true })
      await chmod(temporary, 0o444)
      try {
        await link(temporary, final)
        for (const folder of [dirname(final), dirname(dirname(final)), dir]) await syncDirectory(folder)
      } catch (problem) {
        if (!(problem instanceof Error && 'code' in problem && problem.code === 'EEXIST')) throw problem
        const { handle: present } = await openKnown(sha256)
        await present.close()
      }
      return { sha256, size }
    } finally {
      await rm(temporary, { force: true })
    }
  }

  return {
    put,
    async open(sha256) {
      const { handle, size } = await openKnown(sha256)
      await handle.close()
      return { stream: Readable.from(verified(place(sha256), sha256), { objectMode: false }), size }
    },
    async exists(sha256) {
      return await access(place(sha256)).then(
        () => true,
        () => false,
      )
    },
  }
}
