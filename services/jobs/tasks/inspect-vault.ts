import { z } from 'zod'
import { currentTime } from '../../clock'
import { systemCtx } from '../../context'
import { inspectPendingItem } from '../../vault/inspect-pending'

const Payload = z.strictObject({ itemId: z.uuid() })

/** Looks again at a waiting file of a vault; throws while nobody can look, so that the queue tries later. */
export const inspectVault = async (raw: unknown): Promise<void> => {
  const { itemId } = Payload.parse(raw)
  const ctx = systemCtx(await currentTime(), 'inspect', crypto.randomUUID())
  const outcome = await inspectPendingItem(ctx, itemId)
  if (!outcome.ok && outcome.because.code === 'pending')
    throw new Error(`still pending: ${outcome.because.reason}`)
}
