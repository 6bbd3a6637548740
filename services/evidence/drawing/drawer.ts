import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import type { PagePicture, PictureSize } from './picture'

type Drawer = {
  key: string
  folder: string
  child: ChildProcessByStdio<Writable, Readable, null>
  drawn: number
  rest?: NodeJS.Timeout
}

const worker = join(
  /* turbopackIgnore: true */ process.cwd(),
  'services',
  'evidence',
  'drawing',
  'worker.mjs',
)
const here = join(/* turbopackIgnore: true */ process.cwd())

/**
 * What the process that draws the file in a folder may do, as options of Node: open that folder and its libraries, write
 * into that folder, start nothing. Typst and sharp are native, and native code is not held by this: the fence keeps in the
 * scripts around them; what a file does to the renderer itself ends with the process, its time and its empty environment.
 */
export const fence = (folder: string): string[] => [
  process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission',
  '--allow-addons',
  `--allow-fs-write=${folder}`,
  ...[folder, join(here, 'services'), join(here, 'node_modules'), join(here, 'package.json')].map(
    each => `--allow-fs-read=${each}`,
  ),
]

const TIME_MS = 20_000
const REST_MS = 8_000
const MAX_IDLE = 3
const Answer = z.object({ mime: z.enum(['image/svg+xml', 'image/webp']).nullable() })

/** Whoever drew a page of a file rests a while with the file open, since the next page is often asked for soon. */
const idle: Drawer[] = []

const end = (one: Drawer): void => {
  clearTimeout(one.rest)
  one.child.removeAllListeners()
  one.child.once('error', () => {})
  one.child.kill('SIGKILL')
  void rm(one.folder, { recursive: true, force: true })
}

const release = (one: Drawer): void => {
  const leave = () => {
    const at = idle.indexOf(one)
    if (at >= 0) idle.splice(at, 1)
    end(one)
  }
  one.child.removeAllListeners()
  one.child.once('close', leave)
  one.child.unref()
  one.rest = setTimeout(leave, REST_MS)
  one.rest.unref()
  idle.push(one)
  const oldest = idle.length > MAX_IDLE ? idle.shift() : undefined
  if (oldest) end(oldest)
}

const start = async (key: string, mime: string, content: () => Promise<Readable>): Promise<Drawer> => {
  const folder = await mkdtemp(join(tmpdir(), 'drawing-'))
  try {
    await pipeline(await content(), createWriteStream(join(folder, 'source'), { mode: 0o600, flags: 'wx' }))
  } catch (problem) {
    await rm(folder, { recursive: true, force: true })
    throw problem
  }
  // An empty environment: a file that breaks out of the renderer finds no secret to take.
  const child = spawn(
    process.execPath,
    [...fence(folder), '--max-old-space-size=256', worker, folder, 'source', mime],
    {
      env: { NODE_ENV: 'production' },
      stdio: ['pipe', 'pipe', 'ignore'],
    },
  )
  child.stdin.on('error', () => {})
  child.stdout.setEncoding('utf8')
  return { key, folder, child, drawn: 0 }
}

const employ = async (key: string, mime: string, content: () => Promise<Readable>): Promise<Drawer> => {
  const at = idle.findIndex(each => each.key === key)
  const found = at < 0 ? undefined : idle.splice(at, 1)[0]
  if (!found) return start(key, mime, content)
  clearTimeout(found.rest)
  found.child.removeAllListeners()
  found.child.ref()
  return found
}

const ask = (one: Drawer, page: number, size: PictureSize, to: string): Promise<PagePicture['mime'] | null> =>
  new Promise(resolve => {
    let said = ''
    const answer = (mime: PagePicture['mime'] | null) => {
      clearTimeout(timer)
      one.child.stdout.removeAllListeners('data')
      resolve(mime)
    }
    const timer = setTimeout(() => answer(null), TIME_MS)
    one.child.stdout.on('data', text => {
      said += text
      if (said.length > 1000) return answer(null)
      if (!said.endsWith('\n')) return
      try {
        answer(Answer.parse(JSON.parse(said)).mime)
      } catch {
        answer(null)
      }
    })
    one.child.once('error', () => answer(null))
    one.child.once('close', () => answer(null))
    one.child.stdin.write(`${JSON.stringify({ page, size, to })}\n`)
  })

/**
 * One page of a file as a picture, drawn in a process that sees only this file; null when it can't be drawn, takes longer
 * than 20 seconds or the process dies, after which the process is no more.
 *
 * @param content opens the bytes, checked against `sha256`; asked for only when no process has them yet
 */
export const drawPage = async (
  { sha256, mime }: { sha256: string; mime: string },
  page: number,
  size: PictureSize,
  content: () => Promise<Readable>,
): Promise<PagePicture | null> => {
  const one = await employ(sha256, mime, content)
  one.drawn += 1
  const to = `drawn-${one.drawn}`
  const found = await ask(one, page, size, to)
  if (!found) {
    end(one)
    return null
  }
  try {
    const bytes = await readFile(join(one.folder, to))
    await rm(join(one.folder, to), { force: true })
    release(one)
    return { bytes, mime: found }
  } catch (problem) {
    end(one)
    throw problem
  }
}
