import { randomUUID } from 'node:crypto'
import { seenAmong } from '@/db/queries/board-live'
import type { BoardScope } from '@/db/queries/board-scope'
import { readNotice, type StreamEnd } from '@/domain/board/live'
import { database } from '../database'
import { log } from '../log'
import { type Listening, listen } from './listen'
import { scopeOfSession, standingSessions } from './standing'
import { openWatchers } from './watchers'

/** One open board. `send` gets whole frames; `end` is called once, when the stream is over. */
export type Follower = {
  sessionId: string
  scope: BoardScope
  send: (frame: string) => void
  end: () => void
}

type Told = { seq: number; cases: { id: string; before: string }[]; people: string[] }

const GATHER_MS = 60
const BEAT_MS = 15_000
const KEPT = 500
/** Cases told one by one; of more a board reads itself anew. */
const ONE_BY_ONE = 200
const PER_PERSON = 6

const frame = (event: string, data: unknown, id?: string): string =>
  `${id ? `id: ${id}\n` : ''}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`

/** Followers who may see the same, so that the database is asked once for all of them. */
const alike = (among: readonly Follower[]): { scope: BoardScope; same: Follower[] }[] => {
  const groups = new Map<string, { scope: BoardScope; same: Follower[] }>()
  for (const follower of among) {
    const key = JSON.stringify(follower.scope)
    const group = groups.get(key) ?? { scope: follower.scope, same: [] }
    group.same.push(follower)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** Gathers what the database tells and passes on to each follower what that follower may see. */
const openHub = () => {
  const boot = randomUUID().slice(0, 8)
  const followers = new Set<Follower>()
  const kept: Told[] = []
  let seq = 0
  let floor = 0
  const cases = new Map<string, string>()
  const people = new Set<string>()
  const reads = new Map<string, Set<string>>()
  const watched = new Set<string>()
  let hasGap = false
  let timer: NodeJS.Timeout | undefined
  let turn = Promise.resolve()

  const mark = () => `${boot}.${seq}`
  const drop = (follower: Follower, reason?: StreamEnd) => {
    if (!followers.delete(follower)) return
    if (reason) follower.send(frame('end', { reason }))
    follower.end()
  }
  const soon = (ms = GATHER_MS) => {
    timer ??= setTimeout(() => {
      timer = undefined
      turn = turn.then(pass).catch(error => {
        log().warn({ err: error }, 'boards were not told; they read themselves anew')
        hasGap = true
        soon(1_000)
      })
    }, ms)
    timer.unref()
  }
  const watchers = openWatchers(id => {
    watched.add(id)
    soon()
  })
  const authorise = async (among: readonly Follower[]): Promise<void> => {
    for (const follower of among) {
      const scope = await scopeOfSession(follower.sessionId)
      if (!scope) drop(follower, 'standing')
      else {
        follower.scope = scope
        follower.send(frame('refresh', {}, mark()))
      }
    }
  }
  const dropEnded = async (): Promise<void> => {
    // Whoever joins while the question is on its way was not asked about, and came in through one of their own.
    const among = [...followers]
    const standing = await standingSessions([...new Set(among.map(f => f.sessionId))])
    for (const follower of among) if (!standing.has(follower.sessionId)) drop(follower, 'standing')
  }

  const pass = async (): Promise<void> => {
    const now = {
      cases: [...cases].map(([id, before]) => ({ id, before })),
      people: [...people],
      reads: new Map(reads),
      watched: [...watched],
      isGap: hasGap,
    }
    cases.clear()
    people.clear()
    reads.clear()
    watched.clear()
    hasGap = false
    seq += 1
    if (now.isGap) {
      kept.length = 0
      floor = seq
      return authorise([...followers])
    }
    kept.push({ seq, cases: now.cases, people: now.people })
    if (kept.length > KEPT) floor = kept.shift()?.seq ?? floor
    // Whoever's rights may have changed is asked about first, so that nothing reaches them under the old ones.
    if (now.people.length > 0)
      await authorise([...followers].filter(f => now.people.includes(f.scope.personId)))
    if (followers.size === 0) return
    await dropEnded()
    await tell([...followers], now.cases, now.reads, now.watched)
  }

  const tell = async (
    among: readonly Follower[],
    changed: Told['cases'],
    read: Map<string, Set<string>>,
    seats: readonly string[],
  ): Promise<void> => {
    const isMany = changed.length > ONE_BY_ONE
    for (const { scope, same } of alike(among)) {
      const own = [...(read.get(scope.personId) ?? [])].map(id => ({ id, before: '' }))
      const all = [...(isMany ? [] : changed), ...own, ...seats.map(id => ({ id, before: '' }))]
      const seen = await seenAmong(database().orm, scope, all)
      const ids = [...new Set([...(isMany ? [] : changed), ...own].map(c => c.id))].filter(id => seen.has(id))
      const frames: string[] = []
      if (isMany) frames.push(frame('refresh', {}, mark()))
      else if (ids.length > 0) frames.push(frame('change', { ids }, mark()))
      for (const id of seats)
        if (seen.has(id)) frames.push(frame('presence', { id, people: await watchers.at(id, scope) }, mark()))
      for (const follower of same) for (const each of frames) follower.send(each)
    }
  }

  const hear = (payload: string) => {
    const notice = readNotice(payload)
    if (!notice) return
    if (notice.kind === 'watch') return watchers.hear(notice)
    if (notice.kind === 'person') people.add(notice.id)
    // The first stage it came from is where it stood on the boards.
    else if (notice.kind === 'case') cases.set(notice.id, cases.get(notice.id) || notice.before)
    else reads.set(notice.person, (reads.get(notice.person) ?? new Set()).add(notice.id))
    soon()
  }

  const listening: Listening = listen(hear, () => {
    hasGap = true
    soon()
  })
  const beat = setInterval(() => {
    turn = turn
      .then(dropEnded)
      .then(() => {
        for (const follower of followers) follower.send(frame('beat', {}))
      })
      .catch(() => {})
  }, BEAT_MS)
  beat.unref()

  const follow = async (follower: Follower, last: string | null): Promise<() => void> => {
    const [itsBoot, itsSeq] = (last ?? '').split('.')
    const from = Number(itsSeq)
    await listening.ready
    followers.add(follower)
    // Asked again now that every change is heard, so that none falls between the question and the stream.
    const scope = await scopeOfSession(follower.sessionId)
    if (scope) follower.scope = scope
    else drop(follower, 'standing')
    if (!followers.has(follower)) return () => {}
    const mine = [...followers].filter(f => f.scope.personId === follower.scope.personId)
    for (const oldest of mine.slice(0, Math.max(0, mine.length - PER_PERSON))) drop(oldest, 'many')
    follower.send(`retry: 2000\n${frame('hello', {}, mark())}`)
    const missed = kept.filter(told => told.seq > from)
    if (last !== null && (itsBoot !== boot || !(from >= floor))) follower.send(frame('refresh', {}, mark()))
    else if (last !== null && missed.some(told => told.people.includes(follower.scope.personId)))
      follower.send(frame('refresh', {}, mark()))
    else
      await tell(
        [follower],
        last === null ? [] : missed.flatMap(told => told.cases),
        new Map(),
        watchers.cases(),
      )
    return () => drop(follower)
  }

  const close = async () => {
    clearTimeout(timer)
    clearInterval(beat)
    for (const follower of [...followers]) drop(follower)
    watchers.close()
    await listening.stop()
  }
  return { follow, close, count: () => followers.size }
}

export type Hub = ReturnType<typeof openHub>

const held = globalThis as typeof globalThis & { cqzzLive?: Hub | undefined }

/** The hub of this process, opened when the first board is followed; ends with the process. */
export const liveHub = (): Hub => {
  if (!held.cqzzLive) {
    held.cqzzLive = openHub()
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void closeHub())
  }
  return held.cqzzLive
}

/** Ends every stream and the connection they hang on. */
export const closeHub = async (): Promise<void> => {
  const open = held.cqzzLive
  held.cqzzLive = undefined
  await open?.close()
}
