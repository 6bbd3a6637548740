import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { inArray, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { fileText } from '@/db/schema/file-text'
import type { SectionDrafts } from '@/domain/application/sections'
import { type ComparedFile, compareKind, expectationsOf } from '@/domain/cross-check/compare'
import { contradictionsIn } from '@/domain/cross-check/contradictions'
import type { Expectation } from '@/domain/cross-check/expectation'
import { indexPage, type PageIndex } from '@/domain/cross-check/page-index'
import type { CrossCheck, FileState, Finding } from '@/domain/cross-check/result'
import { loadPages } from '../evidence/text-store'

/** A file as it takes part in the comparison. */
export type CheckedFile = {
  id: string
  kinds: readonly string[]
  sha256: string
  mime: string
  status: string
}

type Head = Omit<ComparedFile, 'pages'> & { sha256: string; count: number }

const headsOf = async (db: Db, files: readonly CheckedFile[]): Promise<Head[]> => {
  const hashes = [...new Set(files.map(file => file.sha256))]
  const rows =
    hashes.length === 0
      ? []
      : await db
          .select({
            sha256: fileText.sha256,
            pages: fileText.pages,
            characters: fileText.characters,
            isCut: fileText.isCut,
            unread: fileText.unread,
            blank: sql<number>`(select count(*)::int from file_page p where p.sha256 = file_text.sha256 and p.runs = '[]')`,
          })
          .from(fileText)
          .where(inArray(fileText.sha256, hashes))
  return files.map(({ id, kinds, sha256, mime, status }) => {
    const known = rows.find(row => row.sha256 === sha256)
    const state: FileState =
      mime !== 'application/pdf'
        ? 'no_pdf'
        : status !== 'clean' || !known
          ? 'pending'
          : known.characters > 0
            ? 'compared'
            : known.unread
              ? 'unread'
              : 'scan'
    return {
      evidenceId: id,
      kinds,
      sha256,
      state,
      count: known?.pages ?? 0,
      scanned: state === 'compared' ? (known?.blank ?? 0) : 0,
      isCut: known?.isCut ?? false,
    }
  })
}

// A result follows from its key alone, so keeping it can't show anybody what they may not see.
const kept = new Map<string, Finding[]>()
const KEPT = 1_000

const keyOf = (expected: readonly Expectation[], files: readonly Head[], today: string): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        today,
        expected.map(({ seek: _, ...each }) => each),
        files.map(({ evidenceId, sha256, state, isCut, scanned }) => [
          evidenceId,
          sha256,
          state,
          isCut,
          scanned,
        ]),
      ]),
    )
    .digest('hex')

const SLICE = 20

// A long file is made ready in slices, so that other requests are answered in between.
const withPages = async (db: Db, { sha256, count, ...head }: Head): Promise<ComparedFile> => {
  const pages: PageIndex[] = []
  for (let from = 1; head.state === 'compared' && from <= count; from += SLICE) {
    pages.push(...(await loadPages(db, sha256, from, from + SLICE - 1)).map(indexPage))
    await setImmediate()
  }
  return { ...head, pages }
}

const ofKind = async (
  db: Db,
  expected: readonly Expectation[],
  serving: readonly Head[],
  today: string,
): Promise<Finding[]> => {
  if (!serving.some(({ state }) => state === 'compared')) return []
  const key = keyOf(expected, serving, today)
  const before = kept.get(key)
  if (before) return before
  const files: ComparedFile[] = []
  for (const head of serving) files.push(await withPages(db, head))
  const findings = compareKind(expected, files, today)
  const [oldest] = kept.keys()
  if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest)
  kept.set(key, findings)
  return findings
}

/**
 * Compares answers with each other and with the texts of files that have been read so far; a file nobody has read is pending. What is known
 * of the same answers and the same bytes is not compared again.
 *
 * @param today YYYY-MM-DD in Asia/Shanghai
 */
export const computeCrossCheck = async (
  db: Db,
  sections: SectionDrafts,
  files: readonly CheckedFile[],
  today: string,
): Promise<CrossCheck> => {
  const heads = await headsOf(db, files)
  const expected = expectationsOf(sections)
  const findings = contradictionsIn(sections, today)
  for (const kind of new Set(expected.map(each => each.kind))) {
    const serving = heads.filter(file => file.kinds.includes(kind))
    findings.push(
      ...(await ofKind(
        db,
        expected.filter(each => each.kind === kind),
        serving,
        today,
      )),
    )
  }
  return {
    files: heads.map(({ evidenceId, state, isCut, scanned }) => ({ evidenceId, state, isCut, scanned })),
    findings,
  }
}
