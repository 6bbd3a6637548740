import { type DetailedError, Upload } from 'tus-js-client'
import { z } from 'zod'
import { UPLOAD_LIMITS } from '@/domain/application/upload-limits'
import type { Refusal, RefusalCode } from '@/domain/outcome'
import { REFUSAL_STATUS } from '@/domain/outcome'
import type { Line } from './line'

/** How sending ended for now: all there, the line broke, the session ended, or the server said no. */
export type TransferEnd =
  | { kind: 'arrived' }
  | { kind: 'broken' }
  | { kind: 'signed_out' }
  | { kind: 'refused'; because: Refusal }

const isCode = (text: string): text is RefusalCode => Object.hasOwn(REFUSAL_STATUS, text)

const Problem = z.object({ title: z.string().refine(isCode), reason: z.string().optional() })

/** The refusal in the body of an answer of ours, if it is one. */
export const refusalOf = (body: string): Refusal | null => {
  try {
    const { title, reason } = Problem.parse(JSON.parse(body))
    return isCode(title) ? { code: title, ...(reason ? { reason } : {}) } : null
  } catch {
    return null
  }
}

const isDetailed = (error: Error | DetailedError): error is DetailedError => 'originalResponse' in error

const endOf = (error: Error | DetailedError): TransferEnd => {
  const response = isDetailed(error) ? error.originalResponse : null
  if (!response) return { kind: 'broken' }
  if (response.getStatus() === 401) return { kind: 'signed_out' }
  const because = refusalOf(response.getBody() ?? '')
  // Anything that is no refusal of ours (a proxy, an offset that moved on, a server starting) may pass by itself.
  return because && because.code !== 'limited' ? { kind: 'refused', because } : { kind: 'broken' }
}

type Hooks = {
  onProgress: (sent: number) => void
  onUrl: (url: string) => void
  onEnd: (end: TransferEnd) => void
}

/** Sends a file in pieces from wherever the server has it; `stop` ends it at once and keeps what has arrived. */
export const transfer = (
  line: Line & { file: File; sha256: string },
  { onProgress, onUrl, onEnd }: Hooks,
): { stop: () => void } => {
  const upload = new Upload(line.file, {
    endpoint: line.to,
    uploadUrl: line.url,
    chunkSize: UPLOAD_LIMITS.pieceBytes,
    metadata: {
      kind: line.kind,
      filename: line.name,
      sha256: line.sha256,
      ...(line.item ? { item: line.item.id, version: String(line.item.version) } : {}),
    },
    headers: { 'x-person': line.personId },
    retryDelays: null,
    storeFingerprintForResuming: false,
    onProgress,
    onUploadUrlAvailable: () => {
      if (upload.url) onUrl(upload.url)
    },
    onSuccess: () => onEnd({ kind: 'arrived' }),
    onError: error => onEnd(endOf(error)),
  })
  upload.start()
  return { stop: () => void upload.abort() }
}

/** Calls an upload off at the server, whether or not it is still there. */
export const callOff = async (line: Pick<Line, 'url' | 'personId'>): Promise<void> => {
  if (!line.url) return
  await fetch(line.url, {
    method: 'DELETE',
    headers: { 'tus-resumable': '1.0.0', 'x-person': line.personId },
  }).catch(() => undefined)
}
