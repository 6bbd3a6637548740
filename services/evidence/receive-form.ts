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
export type FormResult<T> = {
  files: { name: string; outcome: Outcome<T> }[]
  fields: Record<string, string>
}

/** A file of a form that arrived whole and lies in quarantine. */
export type FormFile = { name: string; path: string; sha256: string; size: number }

/** Who takes the files of a form: asked before the first byte, then given each file. */
export type FormTarget<T> = {
  knock: (fields: Readonly<Record<string, string>>) => Promise<Outcome<unknown>>
  take: (file: FormFile, fields: Readonly<Record<string, string>>) => Promise<Outcome<T>>
}

/** The files of a form as evidence of an application, of the kind its field names. */
export const evidenceTarget = (ctx: Ctx, applicationId: string): FormTarget<TakenFile> => ({
  knock: fields => knockForUpload(ctx, applicationId, fields.kind ?? ''),
  take: (file, fields) => takeFile(ctx, { applicationId, kind: fields.kind ?? '', ...file }),
})

type Arriving = { name: string; result: ReturnType<typeof receiveFile> }

const SILENCE = { 'too-large': 'file_too_large', empty: 'empty', interrupted: 'interrupted' } as const

const settle = async <T>(
  target: FormTarget<T>,
  fields: Readonly<Record<string, string>>,
  { name, result }: Arriving,
): Promise<Outcome<T>> => {
  const received = await result
  if (!received.ok) return refuse('invalid', { reason: SILENCE[received.because] })
  const { path, sha256, size } = received
  return target.take({ name, path, sha256, size }, fields)
}

/**
 * Reads a multipart form as it streams in: its fields before any file, then each file straight into
 * quarantine, never into memory. Whether the person may upload at all is asked before the first byte is kept.
 */
export const receiveForm = async <T>(
  target: FormTarget<T>,
  headers: IncomingHttpHeaders,
  body: Readable,
): Promise<FormResult<T>> => {
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
    gate.asked ??= target.knock(fields)
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
  const files: FormResult<T>['files'] = []
  for (const one of arriving) {
    if (asked && !asked.ok) files.push({ name: one.name, outcome: asked })
    else files.push({ name: one.name, outcome: await settle(target, fields, one) })
  }
  if (!ended && files.length === 0)
    files.push({ name: '', outcome: refuse('invalid', { reason: 'interrupted' }) })
  return { files, fields }
}
