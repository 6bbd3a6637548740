import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'

/** Why a scanner did not call a file clean. */
export type ScanReason =
  | 'malware'
  | 'scanner-limit'
  | 'scanner-error'
  | 'scanner-outdated'
  | 'scanner-unavailable'

/** `pending` means nobody looked: never treat it as clean. `reason` is a code. */
export type ScanResult = { verdict: 'clean' | 'rejected' | 'pending'; reason: ScanReason | null }

/** A virus scanner. `now` judges how old the scanner's signatures are. */
export type Scanner = { scan(path: string, now: Date): Promise<ScanResult> }

/** No scanner is configured: the verdict of the inspection stands alone. */
export const noScanner: Scanner = { scan: async () => ({ verdict: 'clean', reason: null }) }

/**
 * Where clamd listens, and its limits: bytes it reads of one file, ms to answer (more for large files unless given),
 * hours its signatures stay good.
 */
export type ClamdOptions = {
  address: { host: string; port: number } | { path: string }
  maxBytes?: number
  timeoutMs?: number
  maxSignatureAgeHours?: number
}

const MB = 1024 * 1024
const chunkBytes = 64 * 1024

async function ask(
  options: ClamdOptions,
  timeoutMs: number,
  say: (socket: Socket) => Promise<void>,
): Promise<string> {
  const socket = connect(options.address)
  // One deadline over everything: a scanner that trickles bytes must not hold an upload for ever.
  const deadline = setTimeout(() => socket.destroy(new Error('the scanner did not answer')), timeoutMs)
  const answer = new Promise<string>((resolve, reject) => {
    let text = ''
    socket.setEncoding('utf8')
    socket.on('data', data => {
      text += data
      if (text.length > 10_000) socket.destroy(new Error('the scanner says too much'))
    })
    // Whoever hangs up in the middle has mostly said why before.
    socket.once('error', problem => (text.length > 0 ? resolve(text) : reject(problem)))
    socket.once('close', () => (text.length > 0 ? resolve(text) : reject(new Error('no answer'))))
  })
  answer.catch(() => undefined)
  try {
    await Promise.race([say(socket).catch(() => answer), answer])
    return (await answer).replaceAll('\0', '').trim()
  } finally {
    clearTimeout(deadline)
    socket.destroy()
  }
}

const write = (socket: Socket, data: Buffer | string): Promise<void> =>
  new Promise((resolve, reject) => socket.write(data, problem => (problem ? reject(problem) : resolve())))

async function sendFile(socket: Socket, path: string): Promise<void> {
  await write(socket, 'zINSTREAM\0')
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(chunk.length)
    await write(socket, Buffer.concat([length, chunk]))
  }
  await write(socket, Buffer.alloc(4))
}

function read(answer: string): ScanResult {
  // clamd reports what it refused to unpack as a heuristic find; that is "not looked at", not a virus.
  if (/Heuristics\.Limits\.Exceeded.* FOUND$/.test(answer)) {
    return { verdict: 'pending', reason: 'scanner-limit' }
  }
  if (/ FOUND$/.test(answer)) return { verdict: 'rejected', reason: 'malware' }
  if (answer === 'stream: OK') return { verdict: 'clean', reason: null }
  return { verdict: 'pending', reason: /size limit/i.test(answer) ? 'scanner-limit' : 'scanner-error' }
}

function signaturesTooOld(version: string, now: Date, hours: number): boolean {
  const built = Date.parse(`${version.split('/')[2] ?? ''} UTC`)
  return Number.isNaN(built) || now.getTime() - built > hours * 3_600_000
}

/**
 * A clamd reached over TCP or a unix socket with INSTREAM. Down, too slow, over its limits or with signatures
 * older than 72 hours: `pending` with the reason, never `clean`.
 */
export function clamdScanner(options: ClamdOptions): Scanner {
  const { maxBytes = 100 * MB, maxSignatureAgeHours = 72 } = options
  return {
    async scan(path, now) {
      try {
        const { size } = await stat(path)
        const { timeoutMs = 30_000 + Math.ceil(size / MB) * 500 } = options
        if (size > maxBytes) return { verdict: 'pending', reason: 'scanner-limit' }
        const version = await ask(options, timeoutMs, socket => write(socket, 'zVERSION\0'))
        if (signaturesTooOld(version, now, maxSignatureAgeHours)) {
          return { verdict: 'pending', reason: 'scanner-outdated' }
        }
        return read(await ask(options, timeoutMs, socket => sendFile(socket, path)))
      } catch {
        return { verdict: 'pending', reason: 'scanner-unavailable' }
      }
    },
  }
}
