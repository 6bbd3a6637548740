import type { IncomingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'
import busboy from 'busboy'
import type { TakenFile } from '@/domain/application/upload'
import { UPLOAD_LIMITS } from '@/domain/application/upload-limits'
import { type Outcome, refuse } from '@/domain/outcome'
import type { Ctx } from '../context'
import { receiveFile } from '../files/receive'
import { knockForUpload } from './knock'
import { quarantineDir } from './places'
import { takeFile } from './take'

/** What became of each file of a form, in the order they came. */
export type FormResult = {
  files: { name: string; outcome: Outcome<TakenFile> }[]
  fields: Record<string, string>
}

type Arriving = { name: string; result: ReturnType<typeof receiveFile> }

const SILENCE = { 'too-large': 'file_too_large', empty: 'empty', interrupted: 'interrupted' } as const

const settle = async (
  ctx: Ctx,
  applicationId: string,
  kind: string,
  { name, result }: Arriving,
): Promise<Outcome<TakenFile>> => {
  const received = await result
  if (!received.ok) return refuse('invalid', { reason: SILENCE[received.because] })
  const { path, sha256, size } = received
  return takeFile(ctx, { applicationId, kind, name, path, sha256, size })
}

/**
 * Reads a multipart form as it streams in: fields first (`kind` before any file), then each file straight into
 * quarantine, never into memory. Whether the person may upload at all is asked before the first byte is kept.
 */
export const receiveForm = async (
  ctx: Ctx,
  applicationId: string,
  headers: IncomingHttpHeaders,
  body: Readable,
): Promise<FormResult> => {
  const fields: Record<string, string> = {}
  const arriving: Arriving[] = []
  const gate: { asked?: Promise<Outcome<unknown>> } = {}
  const parser = busboy({
    headers,
    defParamCharset: 'utf8',
    limits: { files: 20, fields: 10, fieldSize: 1000, parts: 40 },
  })
  parser.on('field', (name, value) => {
    if (/^[a-z_]{1,20}$/.test(name)) fields[name] = value
  })
  parser.on('file', (_field, stream, info) => {
    if (!info.filename) {
      stream.resume()
      return
    }
    gate.asked ??= knockForUpload(ctx, applicationId, fields.kind ?? '')
    const { asked } = gate
    const result = asked.then(async answer => {
      if (answer.ok)
        return receiveFile(stream, { dir: quarantineDir(), maxBytes: UPLOAD_LIMITS.fileBytes }).finally(() =>
          stream.resume(),
        )
      stream.resume()
      return { ok: false as const, because: 'interrupted' as const }
    })
    arriving.push({ name: info.filename, result })
  })
  const ended = await new Promise<boolean>(resolve => {
    parser.once('close', () => resolve(true))
    parser.once('error', () => resolve(false))
    body.once('error', () => {
      parser.destroy()
      resolve(false)
    })
    body.pipe(parser)
  })
  const asked = await gate.asked
  const files: FormResult['files'] = []
  for (const one of arriving) {
    if (asked && !asked.ok) files.push({ name: one.name, outcome: asked })
    else files.push({ name: one.name, outcome: await settle(ctx, applicationId, fields.kind ?? '', one) })
  }
  if (!ended && files.length === 0)
    files.push({ name: '', outcome: refuse('invalid', { reason: 'interrupted' }) })
  return { files, fields }
}
