import { z } from 'zod'
import { currentTime } from '../../clock'
import { systemCtx } from '../../context'
import { inspectPending } from '../../evidence/inspect-pending'

const Payload = z.strictObject({ evidenceId: z.uuid() })

/** Looks again at a file that is still waiting; throws while nobody can look, so that the queue tries later. */
export const inspectEvidence = async (raw: unknown): Promise<void> => {
  const { evidenceId } = Payload.parse(raw)
  const ctx = systemCtx(await currentTime(), 'inspect', crypto.randomUUID())
  const outcome = await inspectPending(ctx, evidenceId)
  if (!outcome.ok && outcome.because.code === 'pending')
    throw new Error(`still pending: ${outcome.because.reason}`)
}
