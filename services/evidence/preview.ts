import { join } from 'node:path'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { type Ctx, personOf } from '../context'
import { env } from '../env'
import { openStored } from '../files/open-stored'
import { drawPage } from './drawing/drawer'
import { checkIntact } from './drawing/intact'
import { keptDrawings } from './drawing/kept'
import type { PagePicture, PictureSize } from './drawing/picture'
import { fairTurns } from './drawing/turns'
import { openEvidence } from './open'

/** A stored file that may be drawn. */
export type Drawable = { sha256: string; mime: string; pages: number | null }

const PICTURES: readonly string[] = ['image/png', 'image/jpeg', 'image/webp']

/** Raised whenever pages are drawn differently, so that old drawings are no longer found. */
const EDITION = 2
const turn = fairTurns({ atOnce: 2, deep: 120 })
let shelf: ReturnType<typeof keptDrawings> | undefined
const kept = () => {
  shelf ??= keptDrawings(join(env().dataDir, 'previews'), env().previewBytes)
  return shelf
}

/** How many pages of a file can be drawn; none of an office file. */
export const drawablePages = ({ mime, pages }: Pick<Drawable, 'mime' | 'pages'>): number =>
  PICTURES.includes(mime) ? 1 : mime === 'application/pdf' ? (pages ?? 0) : 0

const draw = async (
  ctx: Ctx,
  file: Drawable,
  page: number,
  size: PictureSize,
): Promise<Outcome<PagePicture>> => {
  const stored = await openStored(ctx, file.sha256)
  if (!stored.ok) return stored
  const drawn = await drawPage(file, page, size, async () => stored.value.stream)
  return drawn ? done(drawn) : refuse('pending', { reason: 'no_preview' })
}

/**
 * One page of a file the person was found to be allowed to open, as a picture: kept once drawn, and drawn in fair turns.
 * `unavailable:file_damaged` when the file is no longer what was handed in, whatever is kept of it. What waits is dropped
 * once `signal` says that nobody waits for it.
 */
export const pictureOf = async (
  ctx: Ctx,
  file: Drawable,
  page: number,
  size: PictureSize,
  signal?: AbortSignal,
): Promise<Outcome<PagePicture>> => {
  if (!Number.isInteger(page) || page < 1 || page > drawablePages(file)) return refuse('missing')
  const intact = await checkIntact(ctx, file.sha256)
  if (!intact.ok) return intact
  const name = `${file.sha256}-${page}-${size}-${EDITION}`
  const drawings = kept()
  const found = await drawings.read(name, ctx.now)
  if (found) return done(found)
  const who = personOf(ctx)?.personId ?? ''
  const drawn = turn(who, size === 'page', async () => {
    // Whoever scrolled on no longer waits for what they passed.
    if (signal?.aborted) return refuse('limited', { retryAfter: 1 })
    const meanwhile = await drawings.read(name, ctx.now)
    if (meanwhile) return done(meanwhile)
    const fresh = await draw(ctx, file, page, size)
    if (fresh.ok) await drawings.keep(name, fresh.value, ctx.now)
    return fresh
  })
  return drawn ?? refuse('limited', { retryAfter: 10 })
}

/** One page of a file as a picture, for those who may open the file; page 1 of an image is the image. */
export const previewPage = async (
  ctx: Ctx,
  id: string,
  page: number,
  size: PictureSize = 'page',
  signal?: AbortSignal,
): Promise<Outcome<PagePicture>> => {
  const opened = await openEvidence(ctx, id)
  return opened.ok ? pictureOf(ctx, opened.value, page, size, signal) : opened
}
