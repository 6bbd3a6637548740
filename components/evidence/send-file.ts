import type { Refusal } from '@/domain/outcome'
import { paths } from '@/domain/paths'

/** How sending one file ended: taken (perhaps with a twin), refused with a reason, or never arrived. */
export type Sent =
  | { kind: 'taken'; status: 'pending' | 'clean'; twin: string | null }
  | { kind: 'refused'; because: Refusal }
  | { kind: 'unreachable' }
  | { kind: 'stopped' }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const read = (text: string): Sent => {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    return { kind: 'unreachable' }
  }
  if (!isRecord(body)) return { kind: 'unreachable' }
  const first: unknown = Array.isArray(body.files) ? body.files[0] : undefined
  if (isRecord(first) && isRecord(first.outcome)) {
    const { ok, value, because } = first.outcome
    if (ok === true && isRecord(value))
      return {
        kind: 'taken',
        status: value.status === 'clean' ? 'clean' : 'pending',
        twin: typeof value.twin === 'string' ? value.twin : null,
      }
    // The answer of our own door: what stands under `because` is a refusal.
    if (isRecord(because)) return { kind: 'refused', because: because as unknown as Refusal }
  }
  if (typeof body.title === 'string')
    return { kind: 'refused', because: { ...body, code: body.title } as unknown as Refusal }
  return { kind: 'unreachable' }
}

/** Sends one file with its progress in bytes; `signal` stops it. */
export const sendFile = (
  file: File,
  to: { applicationId: string; kind: string; personId: string },
  onProgress: (sent: number) => void,
  signal: AbortSignal,
): Promise<Sent> =>
  new Promise(resolve => {
    const form = new FormData()
    form.set('kind', to.kind)
    form.append('file', file, file.name)
    const request = new XMLHttpRequest()
    request.open('POST', paths.upload(to.applicationId))
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('x-person', to.personId)
    request.upload.onprogress = event => onProgress(event.loaded)
    request.onload = () => resolve(read(request.responseText))
    request.onerror = () => resolve({ kind: 'unreachable' })
    request.onabort = () => resolve({ kind: 'stopped' })
    signal.addEventListener('abort', () => request.abort())
    request.send(form)
  })
