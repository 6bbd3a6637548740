import { spawn } from 'node:child_process'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { readCsv } from '@/domain/csv-read'
import type { Sheet } from '@/domain/indicators/sheet/read'
import { inspectFile } from './inspect'

/** Why a file gives no sheet: of no such kind, refused by inspection, an encoding nobody knows, too much, too slow. */
export type SheetRefusal =
  | 'sheet_kind'
  | 'sheet_old'
  | 'sheet_refused'
  | 'sheet_encoding'
  | 'sheet_too_large'
  | 'sheet_unreadable'
  | 'sheet_busy'

export type SheetAnswer = { ok: true; sheet: Sheet } | { ok: false; because: SheetRefusal }

// The longest table has 500 lines and headings within the first ten: a longer one is told and not cut.
const limits = { rows: 510, columns: 60, cell: 300 }
const memoryMb = 192
const answerSchema = z.union([
  z.strictObject({
    cells: z.array(z.array(z.string())),
    marks: z.array(
      z.strictObject({
        row: z.int(),
        column: z.int(),
        mark: z.enum(['error', 'date', 'no_result']),
        day: z.string().max(10).optional(),
      }),
    ),
  }),
  z.strictObject({ reason: z.string() }),
])
const mostAnswer = 12_000_000

const worker = join(/* turbopackIgnore: true */ process.cwd(), 'services', 'files', 'sheet-worker.mjs')

const refused = (because: SheetRefusal): SheetAnswer => ({ ok: false, because })

// One at a time: a table is read in a blink, and the memory of the machine is shared.
let last: Promise<unknown> = Promise.resolve()

type Limits = typeof limits

function askWorker(path: string, timeoutMs: number, within: Limits): Promise<SheetAnswer> {
  return new Promise(resolve => {
    // An empty environment: a file that breaks out of the parser finds no secret to take.
    const child = spawn(process.execPath, [`--max-old-space-size=${memoryMb}`, worker], {
      env: { NODE_ENV: 'production' },
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    let said = ''
    const answer = (found: SheetAnswer) => {
      clearTimeout(timer)
      child.removeAllListeners()
      child.once('error', () => {})
      child.kill('SIGKILL')
      resolve(found)
    }
    const timer = setTimeout(() => answer(refused('sheet_too_large')), timeoutMs)
    child.stdin.on('error', () => {})
    child.stdout.setEncoding('utf8')
    child.stdout.on('data', text => {
      said += text
      if (said.length > mostAnswer) return answer(refused('sheet_too_large'))
      if (!said.endsWith('\n')) return
      const read = answerSchema.safeParse(JSON.parse(said))
      if (!read.success || 'reason' in read.data) return answer(refused('sheet_unreadable'))
      answer({ ok: true, sheet: read.data })
    })
    child.once('error', () => answer(refused('sheet_busy')))
    child.once('close', () => answer(refused('sheet_unreadable')))
    child.stdin.write(`${JSON.stringify({ path, limits: within })}\n`)
  })
}

/** UTF-8 with or without its mark, UTF-16 with one, otherwise GB18030 as Chinese Excel writes CSV; null for none. */
export function decodeText(bytes: Uint8Array): string | null {
  const [a, b] = bytes
  const encodings =
    a === 0xff && b === 0xfe ? ['utf-16le'] : a === 0xfe && b === 0xff ? ['utf-16be'] : ['utf-8', 'gb18030']
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      return text.includes('\0') ? null : text
    } catch {}
  }
  return null
}

async function firstBytes(path: string, most: number): Promise<Uint8Array> {
  const handle = await open(path, 'r')
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(most), 0, most, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

async function readBook(path: string, timeoutMs: number, within: Limits): Promise<SheetAnswer> {
  // Metered inflation, macros and outside content are the inspection's; the extension is not looked at here.
  const found = await inspectFile(path, 'a.xlsx', { maxBytes: 8 * 1024 * 1024 })
  if (found.verdict === 'pending') return refused('sheet_busy')
  if (found.reason === 'archive-bomb') return refused('sheet_too_large')
  if (found.reason === 'office-encrypted-or-old') return refused('sheet_old')
  if (found.reason === 'extension-mismatch' || found.reason === 'type-not-allowed')
    return refused('sheet_kind')
  if (found.reason) return refused('sheet_refused')
  const turn = last.then(() => askWorker(path, timeoutMs, within))
  last = turn
  return turn
}

/**
 * Reads a table from a quarantined file of at most `maxBytes`, told by its first bytes and never by its name: XLSX in a
 * process that may be killed, CSV as text. Nothing in it is run, calculated or fetched; a cell is cut at `mostInCell`.
 */
export async function readSheetFile(
  path: string,
  {
    maxBytes,
    timeoutMs = 10_000,
    mostInCell = limits.cell,
  }: { maxBytes: number; timeoutMs?: number; mostInCell?: number },
): Promise<SheetAnswer> {
  const within = { ...limits, cell: mostInCell }
  const bytes = await firstBytes(path, maxBytes + 1)
  if (bytes.length > maxBytes) return refused('sheet_too_large')
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readBook(path, timeoutMs, within)
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return refused('sheet_old')
  const text = decodeText(bytes)
  if (text === null) return refused('sheet_encoding')
  if (/^\s*(?:<|%PDF|\{)/.test(text)) return refused('sheet_kind')
  return { ok: true, sheet: { cells: readCsv(text, within), marks: [] } }
}
