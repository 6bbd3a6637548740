import pg from 'pg'
import { env } from '../env'
import { log } from '../log'

const BACK_OFF = [250, 500, 1_000, 2_000, 5_000, 10_000]
const CHECK_MS = 15_000

/** `ready` comes when the first connection listens, and after three seconds at the latest. */
export type Listening = { ready: Promise<void>; stop: () => Promise<void> }

/**
 * Listens to what the database tells boards, on one connection of its own. A lost connection is opened anew after a
 * growing while; `gap` says that something may have been missed.
 */
export const listen = (hear: (payload: string) => void, gap: () => void): Listening => {
  let client: pg.Client | null = null
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  let tries = 0
  let wasOpen = false
  let settle = () => {}
  const ready = new Promise<void>(resolve => {
    settle = resolve
    setTimeout(() => {
      // Whoever begins now has heard nothing before; the first connection counts as a gap.
      wasOpen = true
      resolve()
    }, 3_000).unref()
  })

  const retry = () => {
    if (isStopped) return
    clearTimeout(timer)
    const wait = BACK_OFF[Math.min(tries, BACK_OFF.length - 1)]
    tries += 1
    timer = setTimeout(() => void open(), wait)
    timer.unref()
  }
  const lose = (from: pg.Client) => {
    if (client !== from) return
    client = null
    from.end().catch(() => {})
    log().warn('listening for boards: connection lost')
    retry()
  }
  const check = (from: pg.Client) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      // A connection that died without a word is found out here.
      const late = setTimeout(() => lose(from), CHECK_MS)
      late.unref()
      from
        .query('select 1')
        .then(() => client === from && check(from))
        .catch(() => lose(from))
        .finally(() => clearTimeout(late))
    }, CHECK_MS)
    timer.unref()
  }
  const open = async () => {
    const next = new pg.Client({
      connectionString: env().databaseUrl,
      application_name: 'cqzz-live',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      options: '-c role=cqzz_app',
    })
    next.on('error', () => lose(next))
    next.on('end', () => lose(next))
    next.on('notification', message => hear(message.payload ?? ''))
    client = next
    try {
      await next.connect()
      await next.query('listen board')
      tries = 0
      if (wasOpen) gap()
      wasOpen = true
      settle()
      check(next)
    } catch (error) {
      log().warn({ err: error }, 'listening for boards: no connection')
      if (client === next) {
        client = null
        next.end().catch(() => {})
        // Whoever subscribed meanwhile has not heard anything either.
        wasOpen = true
        retry()
      }
    }
  }
  void open()
  return {
    ready,
    stop: async () => {
      isStopped = true
      clearTimeout(timer)
      const last = client
      client = null
      await last?.end().catch(() => {})
    },
  }
}
