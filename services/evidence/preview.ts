import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Ctx } from '../context'
import { env } from '../env'
import { openStored } from '../files/open-stored'
import { type EvidenceRow, openEvidence } from './open'

export type PagePicture = {
  bytes: Uint8Array
  mime: 'image/svg+xml' | 'image/png' | 'image/jpeg' | 'image/webp'
}

const worker = join(/* turbopackIgnore: true */ process.cwd(), 'services', 'evidence', 'preview-worker.mjs')
const PICTURES = ['image/png', 'image/jpeg', 'image/webp'] as const
const TIME_MS = 20_000

let queue: Promise<unknown> = Promise.resolve()

/** One drawing at a time: pages are kept once drawn, and a burst of thumbnails must not take the machine. */
const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const mine = queue.then(work, work)
  queue = mine.catch(() => undefined)
  return mine
}

const run = (from: string, page: number, to: string): Promise<boolean> =>
  new Promise(resolve => {
    const args = ['--max-old-space-size=256', worker, from, String(page), to]
    const child = spawn(process.execPath, args, { env: { NODE_ENV: 'production' }, stdio: 'ignore' })
    const timer = setTimeout(() => child.kill('SIGKILL'), TIME_MS)
    child.once('error', () => resolve(false))
    child.once('close', code => {
      clearTimeout(timer)
      resolve(code === 0)
    })
  })

const NO_PREVIEW = refuse('pending', { reason: 'no_preview' })

const draw = async (ctx: Ctx, row: EvidenceRow, page: number, kept: string): Promise<Outcome<Buffer>> => {
  const stored = await openStored(ctx, row.sha256)
  if (!stored.ok) return stored
  const from = `${kept}.${randomUUID()}.pdf`
  const to = `${kept}.${randomUUID()}.svg`
  try {
    await pipeline(stored.value.stream, createWriteStream(from, { mode: 0o600, flags: 'wx' }))
    if (!(await run(from, page, to))) return NO_PREVIEW
    await rename(to, kept)
    return done(await readFile(kept))
  } finally {
    await Promise.all([rm(from, { force: true }), rm(to, { force: true })])
  }
}

const readKept = async (path: string): Promise<Outcome<Buffer> | null> =>
  readFile(path).then(done, () => null)

const pdfPage = async (ctx: Ctx, row: EvidenceRow, page: number): Promise<Outcome<PagePicture>> => {
  const dir = join(env().dataDir, 'previews')
  await mkdir(dir, { recursive: true, mode: 0o700 })
  const place = join(dir, `${row.sha256}-${page}.svg`)
  const drawn =
    (await readKept(place)) ??
    (await inTurn(async () => (await readKept(place)) ?? draw(ctx, row, page, place)))
  return drawn.ok ? done({ bytes: drawn.value, mime: 'image/svg+xml' }) : drawn
}

/** One page of a file as a picture, for those who may open the file; page 1 of an image is the image. */
export const previewPage = async (ctx: Ctx, id: string, page: number): Promise<Outcome<PagePicture>> => {
  const opened = await openEvidence(ctx, id)
  if (!opened.ok) return opened
  const row = opened.value
  const picture = PICTURES.find(mime => mime === row.mime)
  if (picture && page === 1) {
    const stored = await openStored(ctx, row.sha256)
    return stored.ok ? done({ bytes: await buffer(stored.value.stream), mime: picture }) : stored
  }
  if (row.mime !== 'application/pdf' || !Number.isInteger(page) || page < 1 || page > (row.pages ?? 0))
    return refuse('missing')
  return pdfPage(ctx, row, page)
}
