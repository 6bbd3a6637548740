import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { z } from 'zod'
import { UPLOAD_LIMITS } from '@/domain/application/upload-limits'
import type { Scanner } from './scanner'

const reasons = [
  'empty',
  'type-not-allowed',
  'type-mismatch',
  'extension-mismatch',
  'trailing-data',
  'polyglot',
  'encrypted',
  'pdf-damaged',
  'pdf-unreadable',
  'pdf-active-content',
  'pdf-no-pages',
  'pdf-too-long',
  'image-damaged',
  'image-too-large',
  'image-animated',
  'office-encrypted-or-old',
  'office-macro',
  'office-embedded-program',
  'office-external-content',
  'archive-damaged',
  'archive-bomb',
  'inspection-limit',
  'inspection-timeout',
  'inspection-crashed',
  'inspection-unavailable',
  'malware',
  'scanner-limit',
  'scanner-error',
  'scanner-outdated',
  'scanner-unavailable',
] as const

const reasonSchema = z.enum(reasons)

/** Why a file was refused or must wait. A code; the sentences live with the words. */
export type FileReason = z.infer<typeof reasonSchema>

const inspectionSchema = z.object({
  verdict: z.enum(['clean', 'rejected', 'pending']),
  reason: reasonSchema.nullable(),
  mime: z.string().nullable(),
  pages: z.number().int().nullable(),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
})

/**
 * What is known of a file. `pending` means not examined to the end, never clean. `pages` for PDF,
 * `width` and `height` in pixels for images, else null.
 */
export type Inspection = z.infer<typeof inspectionSchema>

/** Largest file in bytes, heap of the inspecting process in MB, and the time it has in ms. */
export type InspectionLimits = { maxBytes?: number; memoryMb?: number; timeoutMs?: number }

const worker = join(/* turbopackIgnore: true */ process.cwd(), 'services', 'files', 'inspect-worker.mjs')

const without = (verdict: 'rejected' | 'pending', reason: FileReason): Inspection => ({
  verdict,
  reason,
  mime: null,
  pages: null,
  width: null,
  height: null,
})

const atOnce = 2
let running = 0
const waiting: (() => void)[] = []

async function taken<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>(resolve => waiting.push(resolve))
  else running++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

type Inspector = {
  child: ChildProcessByStdio<Writable, Readable, null>
  memoryMb: number
  files: number
  rest?: NodeJS.Timeout
}

// Starting a process costs more than looking at most files, so one that found its file clean may look at the next.
const filesEach = 25
const restMs = 3_000
const idle: Inspector[] = []

function start(memoryMb: number): Inspector {
  // An empty environment: a file that breaks out of the parser finds no secret to take.
  const child = spawn(process.execPath, [`--max-old-space-size=${memoryMb}`, worker], {
    env: { NODE_ENV: 'production' },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  child.stdin.on('error', () => {})
  child.stdout.setEncoding('utf8')
  return { child, memoryMb, files: 0 }
}

function employ(memoryMb: number): Inspector {
  const at = idle.findIndex(each => each.memoryMb === memoryMb)
  const found = at < 0 ? undefined : idle.splice(at, 1)[0]
  if (!found) return start(memoryMb)
  clearTimeout(found.rest)
  found.child.removeAllListeners('close')
  return found
}

const end = ({ child }: Inspector) => {
  child.removeAllListeners()
  child.once('error', () => {})
  child.kill('SIGKILL')
}

// Resting inspectors must not keep the server from ending, nor outlive it: their input closes with it.
function release(one: Inspector): void {
  one.files++
  if (one.files >= filesEach) {
    end(one)
    return
  }
  const leave = () => {
    const at = idle.indexOf(one)
    if (at >= 0) idle.splice(at, 1)
    end(one)
  }
  one.child.once('close', leave)
  one.child.unref()
  one.rest = setTimeout(leave, restMs)
  one.rest.unref()
  idle.push(one)
}

function run(path: string, name: string, limits: Required<InspectionLimits>): Promise<Inspection> {
  return new Promise(resolve => {
    const one = employ(limits.memoryMb)
    one.child.ref()
    let said = ''
    const answer = (found: Inspection) => {
      clearTimeout(timer)
      one.child.stdout.removeAllListeners('data')
      one.child.removeAllListeners('error')
      one.child.removeAllListeners('close')
      if (found.verdict === 'clean') release(one)
      else end(one)
      resolve(found)
    }
    const timer = setTimeout(() => answer(without('pending', 'inspection-timeout')), limits.timeoutMs)
    one.child.stdout.on('data', text => {
      said += text
      if (said.length > 10_000) return answer(without('rejected', 'inspection-crashed'))
      if (!said.endsWith('\n')) return
      try {
        answer(inspectionSchema.parse(JSON.parse(said)))
      } catch {
        answer(without('pending', 'inspection-unavailable'))
      }
    })
    one.child.once('error', () => answer(without('pending', 'inspection-unavailable')))
    one.child.once('close', () => answer(without('rejected', 'inspection-crashed')))
    one.child.stdin.write(`${JSON.stringify({ path, name, maxBytes: limits.maxBytes })}\n`)
  })
}

/** How long a file of so many bytes may take, in ms: a quarter of a second more for each megabyte. */
const timeFor = (size: number): number => 15_000 + Math.ceil(size / (1024 * 1024)) * 250

/**
 * Inspects a quarantined file in a separate process, two at a time, which ends after any file that is not clean: type at offset 0, extension, trailing
 * data, active content, metered inflation, pixel caps. Killed for time: `pending`; died by itself: `rejected`.
 *
 * @param name the name the sender gave; only its extension is looked at
 */
export async function inspectFile(
  path: string,
  name: string,
  limits: InspectionLimits = {},
): Promise<Inspection> {
  // A NUL can't be passed to a process and has no place in a name.
  const passed = name.replaceAll('\0', '').slice(-200)
  const size = await stat(path).then(
    found => found.size,
    () => 0,
  )
  const { maxBytes = UPLOAD_LIMITS.fileBytes, memoryMb = 256, timeoutMs = timeFor(size) } = limits
  return await taken(() => run(path, passed, { maxBytes, memoryMb, timeoutMs }))
}

/** Inspection, then the scanner on what passed it. Clean only when both say so. */
export async function examineFile(
  file: { path: string; name: string },
  scanner: Scanner,
  now: Date,
  limits: InspectionLimits = {},
): Promise<Inspection> {
  const found = await inspectFile(file.path, file.name, limits)
  if (found.verdict !== 'clean') return found
  const scanned = await scanner.scan(file.path, now)
  return scanned.verdict === 'clean' ? found : { ...found, verdict: scanned.verdict, reason: scanned.reason }
}
