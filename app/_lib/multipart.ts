import { Readable } from 'node:stream'
import busboy from 'busboy'

/** A file of a submitted form; its content has to be read, or `skip`ped, before the next one comes. */
export type FilePart = { field: string; name: string; content: Readable; skip: () => void }

/**
 * The files of a multipart form, one after the other as they arrive, never held in memory. Fields are passed over.
 * Throws when the body is not a well-formed form or breaks off.
 */
export async function* fileParts(
  request: Request,
  limits: { files: number; fileSize: number },
): AsyncGenerator<FilePart> {
  const type = request.headers.get('content-type') ?? ''
  if (!request.body || !type.startsWith('multipart/form-data')) throw new TypeError('not a form with files')
  const parser = busboy({
    headers: { 'content-type': type },
    defParamCharset: 'utf8',
    // One byte above what is allowed, so that whoever reads can tell too large from exactly right.
    limits: {
      files: limits.files,
      fileSize: limits.fileSize + 1,
      fields: 20,
      fieldSize: 10_000,
      parts: limits.files + 20,
    },
  })
  const waiting: FilePart[] = []
  let isOver = false
  let fault: Error | null = null
  let wake: () => void = () => {}
  const knock = () => wake()
  parser.on('file', (field, content, { filename }) => {
    waiting.push({ field, name: filename ?? '', content, skip: () => content.resume() })
    knock()
  })
  parser.on('close', () => {
    isOver = true
    knock()
  })
  const fail = (problem: unknown) => {
    fault = problem instanceof Error ? problem : new Error('upload failed')
    knock()
  }
  parser.on('error', fail)
  const source = Readable.from(request.body)
  source.on('error', fail)
  source.pipe(parser)
  try {
    while (true) {
      const next = waiting.shift()
      if (next) {
        yield next
        continue
      }
      if (fault) throw fault
      if (isOver) return
      await new Promise<void>(resolve => {
        wake = resolve
      })
    }
  } finally {
    source.destroy()
  }
}
