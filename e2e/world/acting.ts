import type { Outcome } from '@/domain/outcome'
import type { Ctx } from '@/services/context'
import type { WorldClock } from './day'
import type { Persona } from './people'

/** A context in which somebody of the world acts at the world's time. */
export const as = (who: Persona, clock: WorldClock): Ctx => ({
  now: clock.now(),
  actor: who.actor,
  requestId: 'world',
  address: '127.0.0.1',
  locale: 'zh-CN',
})

/** The value of a deed that must succeed; a refusal while planting is a defect and stops it with its reason. */
export const must = async <T>(what: string, outcome: Promise<Outcome<T>>): Promise<T> => {
  const result = await outcome
  if (result.ok) return result.value
  throw new Error(`${what} was refused: ${JSON.stringify(result.because)}`)
}
