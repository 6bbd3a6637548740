import { z } from 'zod'
import type { TakenFile } from '@/domain/application/upload'
import { send } from '../form/send'
import type { Line } from './line'
import type { TransferEnd } from './transfer'

const Taken = z.object({
  id: z.string(),
  kind: z.string(),
  name: z.string(),
  size: z.number(),
  pages: z.number().nullable(),
  status: z.enum(['pending', 'clean']),
  reason: z.string().nullable(),
  twin: z.string().nullable(),
})

/** Asks what became of a file that has arrived whole. A repeat after a lost answer hears the same. */
export const finish = async (
  line: Line,
): Promise<{ kind: 'taken'; file: TakenFile } | Exclude<TransferEnd, { kind: 'arrived' }>> => {
  const uploadId = line.url?.split('/').at(-1) ?? ''
  const answer = await send(
    'finish-upload',
    { uploadId },
    { key: crypto.randomUUID(), personId: line.personId },
  )
  if (answer.kind === 'unreachable') return { kind: 'broken' }
  if (answer.kind === 'done') {
    const file = Taken.safeParse(answer.value)
    return file.success ? { kind: 'taken', file: file.data } : { kind: 'broken' }
  }
  const { code } = answer.because
  if (code === 'unauthenticated') return { kind: 'signed_out' }
  return code === 'limited' || code === 'unavailable'
    ? { kind: 'broken' }
    : { kind: 'refused', because: answer.because }
}
