import type { Lock, Locker } from '@tus/server'

type Turn = { giveUp: () => void | Promise<void>; over: Promise<void>; end: () => void }

const WAIT_MS = 10_000

/** Thrown when whoever has the turn does not give it up in time: the sender tries again. */
const STILL_BUSY = { status_code: 423, body: 'still busy\n' }

/**
 * One request at a time for each upload. A new one asks the old to give up, since it is nearly always the same sender
 * whose line broke; waiting costs nothing.
 */
export const takeTurns = (): Locker => {
  const turns = new Map<string, Turn>()
  const waitFor = async (turn: Turn, signal: AbortSignal): Promise<void> => {
    await turn.giveUp()
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(STILL_BUSY), WAIT_MS)
      signal.addEventListener('abort', () => reject(STILL_BUSY), { once: true })
    })
    await Promise.race([turn.over, late]).finally(() => clearTimeout(timer))
  }
  return {
    newLock: (id): Lock => ({
      lock: async (signal, giveUp) => {
        for (let now = turns.get(id); now; now = turns.get(id)) await waitFor(now, signal)
        let end = () => {}
        const over = new Promise<void>(resolve => {
          end = resolve
        })
        turns.set(id, { giveUp, over, end })
      },
      unlock: async () => {
        const turn = turns.get(id)
        turns.delete(id)
        turn?.end()
      },
    }),
  }
}
