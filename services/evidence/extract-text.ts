import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'

const fraction = z.number().min(0).max(1)
// A piece of text, ended by a blank or a line break where the page has one, and its box (x, y, width, height).
const RunSchema = z.tuple([z.string(), fraction, fraction, fraction, fraction])

const PageSchema = z.strictObject({
  page: z.number().int().min(1),
  width: z.number().positive(),
  height: z.number().positive(),
  runs: z.array(RunSchema),
})

/**
 * The text of one page, counted from 1; `width` and `height` in points. Each run is a piece of text, ended by a blank or
 * a line break where the page has one, and its box (x, y, width, height) in fractions of the shown page from its upper
 * left corner.
 */
export type PageText = z.infer<typeof PageSchema>

const EndSchema = z.strictObject({ end: z.enum(['read', 'encrypted', 'damaged']), isCut: z.boolean() })

/**
 * What could be read. `isCut` when the file holds more than is kept; `unread` says why nothing or not all of it was read.
 */
export type Extracted = {
  pages: PageText[]
  isCut: boolean
  unread: 'encrypted' | 'damaged' | 'too_slow' | 'too_much' | 'crashed' | null
}

/** How much of a file is kept, how long its reading may take in ms, the heap in MB and its answer in bytes. */
export const TEXT_LIMITS = {
  pages: 500,
  runs: 4_000,
  pageCharacters: 40_000,
  characters: 3_000_000,
  timeMs: 60_000,
  memoryMb: 384,
  answerBytes: 64_000_000,
}

const here = join(/* turbopackIgnore: true */ process.cwd())
const worker = join(here, 'services', 'evidence', 'text-worker.mjs')

// The reader may open the files and its own libraries, and nothing else; no native code, no further process.
const fence = process.allowedNodeEnvironmentFlags.has('--permission')
  ? '--permission'
  : '--experimental-permission'

const allowed = (paths: readonly string[]): string[] =>
  [
    ...paths,
    join(here, 'services'),
    join(here, 'node_modules', 'pdfjs-dist'),
    join(here, 'package.json'),
  ].map(each => `--allow-fs-read=${each}`)

const isEnd = (value: unknown): boolean => typeof value === 'object' && value !== null && 'end' in value

let queue: Promise<unknown> = Promise.resolve()

const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const mine = queue.then(work, work)
  queue = mine.catch(() => undefined)
  return mine
}

/** Reads files one after the other until one of them ends the process; answers for as many as it came to. */
const run = (paths: readonly string[], limits: typeof TEXT_LIMITS): Promise<Extracted[]> =>
  new Promise((tell, fail) => {
    const { timeMs, memoryMb, answerBytes, ...kept } = limits
    const args = [fence, ...allowed(paths), `--max-old-space-size=${memoryMb}`, worker, JSON.stringify(kept)]
    const child = spawn(process.execPath, [...args, ...paths], {
      env: { NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const read: Extracted[] = []
    let pages: PageText[] = []
    let bytes = 0
    let isOver = false
    let timer: NodeJS.Timeout
    const close = () => {
      isOver = true
      clearTimeout(timer)
      child.kill('SIGKILL')
      tell(read)
    }
    const give = (unread: Extracted['unread'], isCut: boolean) => {
      read.push({ pages, isCut, unread })
      pages = []
      bytes = 0
    }
    const stop = (unread: Extracted['unread']) => {
      if (isOver) return
      give(unread, true)
      close()
    }
    const wind = () => {
      clearTimeout(timer)
      timer = setTimeout(() => stop('too_slow'), timeMs)
    }
    wind()
    child.stdout.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes > answerBytes) stop('too_much')
    })
    createInterface({ input: child.stdout }).on('line', line => {
      if (isOver) return
      try {
        const said: unknown = JSON.parse(line)
        if (!isEnd(said)) {
          pages.push(PageSchema.parse(said))
          return
        }
        const { end, isCut } = EndSchema.parse(said)
        give(end === 'read' ? null : end, isCut)
        if (read.length === paths.length) close()
        else wind()
      } catch {
        stop('crashed')
      }
    })
    // That no process could be started says nothing of the file.
    child.once('error', fail)
    child.once('close', () => stop('crashed'))
  })

/**
 * Reads the text of PDFs of one enterprise in a process of its own, one after the other, bounded in time, memory and
 * answer. What was read of a file before a limit is kept and called cut; one that can't be read gives no pages and says
 * why, and the next is read by a fresh process. Throws when no process can be started.
 */
export const extractText = (
  paths: readonly string[],
  limits: Partial<typeof TEXT_LIMITS> = {},
): Promise<Extracted[]> =>
  inTurn(async () => {
    const all = paths.map(path => resolve(path))
    const read: Extracted[] = []
    while (read.length < all.length)
      read.push(...(await run(all.slice(read.length), { ...TEXT_LIMITS, ...limits })))
    return read
  })
