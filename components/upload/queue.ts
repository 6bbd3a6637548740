import { UPLOAD_LIMITS } from '@/domain/application/upload-limits'
import { withPoint } from '@/domain/application/upload-pace'
import { finish } from './finish'
import { hashFile } from './hash-file'
import { claim, forget, keep } from './keep'
import type { Line, Target } from './line'
import { allLines, change, lineOf, put, take } from './lines'
import { callOff, type TransferEnd, transfer } from './transfer'

type Run = { stop: () => void; isOver: boolean }
const runs = new Map<string, Run>()
const timers = new Map<string, { timer: number; tries: number }>()

const BACKOFF_S = [1, 2, 4, 8, 15, 30]
const SHOWN_MS = 200

const isSamePlace = (a: Target, b: Target) => a.to === b.to && a.kind === b.kind && a.item?.id === b.item?.id

const rest = (key: string) => {
  window.clearTimeout(timers.get(key)?.timer)
  timers.delete(key)
}

const keepLine = ({ key, file, sha256, url, state, to, personId, kind, item, name }: Line) =>
  file && sha256
    ? keep({
        key,
        to,
        personId,
        kind,
        item,
        name,
        file,
        sha256,
        url,
        isPaused: state === 'paused',
        at: Date.now(),
      })
    : Promise.resolve()

/** Tries again by itself, later each time, and at once when the browser says the line is back. */
const later = (key: string) => {
  const tries = (timers.get(key)?.tries ?? -1) + 1
  const wait = BACKOFF_S[Math.min(tries, BACKOFF_S.length - 1)] ?? 30
  window.clearTimeout(timers.get(key)?.timer)
  timers.set(key, { tries, timer: window.setTimeout(() => goOn(key), wait * 1000) })
}

const leave = (key: string) => {
  const run = runs.get(key)
  if (run) {
    run.isOver = true
    run.stop()
  }
  runs.delete(key)
  next()
}

const judge = async (key: string) => {
  const line = change(key, { state: 'examining', sent: lineOf(key)?.size ?? 0, because: null })
  if (!line) return
  const end = await finish(line)
  if (lineOf(key)?.state !== 'examining') return
  if (end.kind === 'taken') {
    await forget(key)
    rest(key)
    change(key, { state: 'taken', taken: end.file })
  } else if (end.kind === 'refused' && end.because.reason === 'not_whole') {
    change(key, { sent: 0 })
    ended(key, { kind: 'broken' })
  } else ended(key, end)
}

const ended = (key: string, end: TransferEnd) => {
  leave(key)
  if (end.kind === 'arrived') void judge(key)
  else if (end.kind === 'refused') {
    rest(key)
    void forget(key)
    change(key, { state: 'refused', because: end.because })
  } else {
    change(key, { state: end.kind === 'broken' ? 'waiting' : 'signed_out', pace: [] })
    later(key)
  }
}

const start = (line: Line, file: File) => {
  const { key } = line
  const stopping = new AbortController()
  const run: Run = { stop: () => stopping.abort(), isOver: false }
  runs.set(key, run)
  let shownAt = 0
  const isToBeShown = (isLast: boolean) => {
    const at = performance.now()
    if (run.isOver || (at - shownAt < SHOWN_MS && !isLast)) return false
    shownAt = at
    return true
  }
  const read = async () => {
    change(key, { state: 'reading', pace: [], because: null, sent: 0 })
    return hashFile(file, stopping.signal, sent => {
      if (isToBeShown(sent === file.size)) change(key, { sent })
    })
  }
  const begin = async () => {
    const sha256 = line.sha256 ?? (await read())
    if (run.isOver) return
    const isSame = (other: Line) =>
      other.key !== key &&
      other.sha256 === sha256 &&
      isSamePlace(other, line) &&
      !['taken', 'refused', 'choose'].includes(other.state)
    if (allLines().some(isSame))
      return ended(key, { kind: 'refused', because: { code: 'repeated', reason: 'same_file' } })
    const sent = line.sha256 ? line.sent : 0
    const known = change(key, { sha256, sent, state: 'sending', pace: [], because: null })
    if (!known) return
    await keepLine(known)
    if (run.isOver) return
    const { stop } = transfer(
      { ...known, file, sha256 },
      {
        onUrl: url => {
          const now = change(key, { url })
          if (now) void keepLine(now)
        },
        onProgress: sent => {
          if (!isToBeShown(sent === line.size)) return
          const at = performance.now()
          if (timers.has(key)) rest(key)
          change(key, { sent, pace: withPoint(lineOf(key)?.pace ?? [], { at, sent }) })
        },
        onEnd: end => {
          if (!run.isOver) ended(key, end)
        },
      },
    )
    run.stop = stop
  }
  begin().catch(() => {
    // The file was moved, changed or its drive taken out since it was chosen.
    if (!run.isOver) ended(key, { kind: 'refused', because: { code: 'invalid', reason: 'unreadable' } })
  })
}

function next(): void {
  for (const line of allLines()) {
    if (runs.size >= UPLOAD_LIMITS.atOnceOfBrowser) return
    if (line.state === 'queued' && line.file && !runs.has(line.key)) start(line, line.file)
  }
}

/** Goes on with an upload that stood still. */
export const goOn = (key: string): void => {
  const line = lineOf(key)
  if (!line || runs.has(key)) return
  if (line.sent >= line.size && line.url) {
    void judge(key)
    return
  }
  change(key, { state: 'queued', because: null })
  next()
}

/** Stands an upload still until it is told to go on, also after a reload. */
export const pause = (key: string): void => {
  rest(key)
  const line = change(key, { state: 'paused', pace: [] })
  leave(key)
  if (line) void keepLine(line)
}

/** Calls an upload off, here and at the server. */
export const cancel = (key: string): void => {
  const line = take(key)
  rest(key)
  leave(key)
  void forget(key)
  if (line) void callOff(line)
}

/** Takes a line that has ended off the page. */
export const dismiss = (key: string): void => {
  take(key)
}

/** Begins or, where the same file was begun before, goes on with uploads of these files. */
export const addFiles = (target: Target, files: readonly File[]): void => {
  for (const file of files) {
    const waitsForIt = allLines().find(
      line => line.state === 'choose' && isSamePlace(line, target) && line.size === file.size,
    )
    // The server finds the rest by content; this line only stops waiting.
    if (waitsForIt) take(waitsForIt.key)
    const isTooLarge = file.size > UPLOAD_LIMITS.fileBytes
    const reason = isTooLarge ? 'file_too_large' : file.size === 0 ? 'empty' : null
    const key = crypto.randomUUID()
    void claim(key)
    put({
      ...target,
      key,
      name: file.name,
      size: file.size,
      sent: 0,
      state: reason ? 'refused' : 'queued',
      pace: [],
      file,
      sha256: null,
      url: null,
      because: reason ? { code: 'invalid', reason } : null,
      taken: null,
    })
  }
  next()
}

/** Wakes everything that waits: the line or the session may be back. */
export const wake = (): void => {
  for (const { key, state } of allLines()) if (state === 'waiting' || state === 'signed_out') goOn(key)
}
