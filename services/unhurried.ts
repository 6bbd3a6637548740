import { setImmediate as others } from 'node:timers/promises'

/**
 * Carries long computing to its end step by step, and lets everything else the process serves come between. Gives what
 * the work returns.
 */
export const unhurried = async <T>(work: Generator<unknown, T>): Promise<T> => {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    await others()
  }
}
