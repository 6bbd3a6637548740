import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { and, asc, between, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { filePage, fileText } from '@/db/schema/file-text'
import { done, type Outcome } from '@/domain/outcome'
import type { Ctx } from '../context'
import { database } from '../database'
import { openStored } from '../files/open-stored'
import { withTx } from '../tx'
import { type Extracted, extractText, type PageText } from './extract-text'
import { quarantineDir } from './places'

/** How much of a file's text was read, and why not all of it; `characters` is 0 on a scan. */
export type TextHead = {
  pages: number
  characters: number
  isCut: boolean
  unread: Extracted['unread']
}

const PAGES_AT_ONCE = 50

/** What is known of the text of a file, or null while nobody has read it. */
export const findText = async (db: Db, sha256: string): Promise<TextHead | null> => {
  const { pages, characters, isCut, unread } = fileText
  const [row] = await db
    .select({ pages, characters, isCut, unread })
    .from(fileText)
    .where(eq(fileText.sha256, sha256))
  return row ?? null
}

/** The read pages of a file from one number to another, in order. */
export const loadPages = (db: Db, sha256: string, from: number, to: number): Promise<PageText[]> => {
  const { page, width, height, runs } = filePage
  return db
    .select({ page, width, height, runs })
    .from(filePage)
    .where(and(eq(filePage.sha256, sha256), between(filePage.page, from, to)))
    .orderBy(asc(filePage.page))
}

/** Copies stored files to where the reader may see them, and takes them away afterwards. */
const extract = async (ctx: Ctx, hashes: readonly string[]): Promise<Outcome<Extracted[]>> => {
  await mkdir(quarantineDir(), { recursive: true })
  const paths: string[] = []
  try {
    for (const sha256 of hashes) {
      const stored = await openStored(ctx, sha256)
      if (!stored.ok) return stored
      const path = join(quarantineDir(), `${randomUUID()}.pdf`)
      paths.push(path)
      await pipeline(stored.value.stream, createWriteStream(path, { mode: 0o600, flags: 'wx' }))
    }
    return done(await extractText(paths))
  } finally {
    await Promise.all(paths.map(path => rm(path, { force: true })))
  }
}

const lengthOf = (page: PageText): number => page.runs.reduce((sum, [text]) => sum + text.trim().length, 0)

const keep = (ctx: Ctx, sha256: string, { pages, isCut, unread }: Extracted): Promise<Outcome<TextHead>> =>
  withTx({ ...ctx, idempotency: undefined }, async tx => {
    const characters = pages.reduce((sum, page) => sum + lengthOf(page), 0)
    const head = { pages: pages.length, characters, isCut, unread }
    const fresh = await tx.db
      .insert(fileText)
      .values({ sha256, ...head, at: ctx.now })
      .onConflictDoNothing()
      .returning({ sha256: fileText.sha256 })
    for (let at = 0; fresh.length > 0 && at < pages.length; at += PAGES_AT_ONCE)
      await tx.db
        .insert(filePage)
        .values(pages.slice(at, at + PAGES_AT_ONCE).map(page => ({ sha256, ...page })))
    return done(fresh.length > 0 ? head : ((await findText(tx.db, sha256)) ?? head))
  })

const read = async (ctx: Ctx, sha256: string): Promise<Outcome<TextHead>> => {
  const known = await findText(database().orm, sha256)
  if (known) return done(known)
  const found = await extract(ctx, [sha256])
  if (!found.ok) return found
  const [only] = found.value
  if (!only) throw new Error('nothing was said of the file')
  return keep(ctx, sha256, only)
}

const underway = new Map<string, Promise<Outcome<TextHead>>>()

/**
 * Reads the text of a stored PDF and keeps it under its hash, once for all who attach the same bytes. A file that can't
 * be read is kept as such. `unavailable:file_damaged` when the stored bytes are not what was stored.
 */
export const keepText = async (ctx: Ctx, sha256: string): Promise<Outcome<TextHead>> => {
  const reading = underway.get(sha256) ?? read(ctx, sha256)
  underway.set(sha256, reading)
  try {
    return await reading
  } finally {
    underway.delete(sha256)
  }
}

const AT_ONCE = 20

/** As `keepText`, for the files of one application: a few share one process. Damaged ones are left to whoever opens them. */
export const keepTexts = async (ctx: Ctx, hashes: readonly string[]): Promise<void> => {
  const known = await database()
    .orm.select({ sha256: fileText.sha256 })
    .from(fileText)
    .where(inArray(fileText.sha256, [...hashes]))
  const left = [...new Set(hashes)].filter(sha256 => !known.some(row => row.sha256 === sha256))
  for (let at = 0; at < left.length; at += AT_ONCE) {
    const some = left.slice(at, at + AT_ONCE)
    const found = await extract(ctx, some)
    if (!found.ok) for (const sha256 of some) await keepText(ctx, sha256)
    else
      for (const [i, sha256] of some.entries()) {
        const read = found.value[i]
        if (read) await keep(ctx, sha256, read)
      }
  }
}
