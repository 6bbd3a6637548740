import { z } from 'zod'
import { currentTime } from '../../clock'
import { systemCtx } from '../../context'
import { freezeCrossCheck } from '../../cross-check/freeze'

const Payload = z.strictObject({ applicationId: z.uuid(), seq: z.number().int().min(1) })

/** Compares a submission with its files and keeps the result beside the snapshot; throws to be tried again. */
export const crossCheckSubmission = async (raw: unknown): Promise<void> => {
  const { applicationId, seq } = Payload.parse(raw)
  const ctx = systemCtx(await currentTime(), 'cross-check', crypto.randomUUID())
  const outcome = await freezeCrossCheck(ctx, applicationId, seq)
  if (!outcome.ok) throw new Error(`not compared: ${outcome.because.code}`)
}
