import { z } from 'zod'
import { currentTime } from '../../clock'
import { systemCtx } from '../../context'
import { keepText } from '../../evidence/text-store'

const Payload = z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/) })

/** Reads the text of a file that has become clean; a file whose text is known is left alone. */
export const readText = async (raw: unknown): Promise<void> => {
  const { sha256 } = Payload.parse(raw)
  const outcome = await keepText(systemCtx(await currentTime(), 'read-text', crypto.randomUUID()), sha256)
  if (!outcome.ok) throw new Error(`text not read: ${outcome.because.reason ?? outcome.because.code}`)
}
