import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'
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

function run(path: string, name: string, limits: Required<InspectionLimits>): Promise<Inspection> {
  return new Promise(resolve => {
    const args = [`--max-old-space-size=${limits.memoryMb}`, worker, path, name, String(limits.maxBytes)]
    // An empty environment: a file that breaks out of the parser finds no secret to take.
    const child = spawn(process.execPath, args, {
      env: { NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    let said = ''
    let timedOut = false
    const timer = setTimeout(() => {
      timedOut = true
      child.kill('SIGKILL')
    }, limits.timeoutMs)
    child.stdout.setEncoding('utf8').on('data', text => {
      said += text
      if (said.length > 10_000) child.kill('SIGKILL')
    })
    child.once('error', () => {
      clearTimeout(timer)
      resolve(without('pending', 'inspection-unavailable'))
    })
    child.once('close', code => {
      clearTimeout(timer)
      if (timedOut) return resolve(without('pending', 'inspection-timeout'))
      if (code !== 0) return resolve(without('rejected', 'inspection-crashed'))
      try {
        resolve(inspectionSchema.parse(JSON.parse(said)))
      } catch {
        resolve(without('pending', 'inspection-unavailable'))
      }
    })
  })
}

/**
 * Inspects a quarantined file in a process of its own, two at a time: type at offset 0, extension, trailing
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
  const { maxBytes = 100 * 1024 * 1024, memoryMb = 256, timeoutMs = 15_000 } = limits
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
