import { sql } from 'drizzle-orm'
import { type LiveNotice, WATCH_SECONDS, type Watcher } from '@/domain/board/live'
import { database } from '../database'

type Seat = { person: string; what: 'card' | 'sheet'; leaves: NodeJS.Timeout }
const names = new Map<string, string>()

const nameOf = async (ids: readonly string[]): Promise<void> => {
  const unknown = ids.filter(id => !names.has(id))
  if (unknown.length === 0) return
  const found = await database().orm.execute<{ id: string; name: string }>(
    sql`select id, name from person where id = any(${sql.param(unknown)}::uuid[])`,
  )
  if (names.size > 2_000) names.clear()
  for (const row of found.rows) names.set(row.id, row.name)
}

/** Who has which case open, as far as this process was told; whoever falls silent has left. */
export const openWatchers = (changed: (caseId: string) => void) => {
  const cases = new Map<string, Map<string, Seat>>()
  const leave = (caseId: string, tab: string) => {
    const seats = cases.get(caseId)
    const seat = seats?.get(tab)
    if (!seats || !seat) return
    clearTimeout(seat.leaves)
    seats.delete(tab)
    if (seats.size === 0) cases.delete(caseId)
    changed(caseId)
  }
  return {
    hear: ({ id, person, what, tab }: Extract<LiveNotice, { kind: 'watch' }>) => {
      if (what === 'gone') return leave(id, tab)
      const seats = cases.get(id) ?? new Map<string, Seat>()
      const old = seats.get(tab)
      if (old) clearTimeout(old.leaves)
      const leaves = setTimeout(() => leave(id, tab), WATCH_SECONDS * 1_000)
      leaves.unref()
      seats.set(tab, { person, what, leaves })
      cases.set(id, seats)
      if (old?.what !== what) changed(id)
    },
    /** Every case somebody has open. */
    cases: () => [...cases.keys()],
    /** The people at a case, each once, with the more telling of what they have open. */
    at: async (caseId: string): Promise<Watcher[]> => {
      const seats = [...(cases.get(caseId)?.values() ?? [])]
      await nameOf(seats.map(seat => seat.person))
      const people = new Map<string, Watcher>()
      for (const { person, what } of seats)
        if (what === 'sheet' || !people.has(person))
          people.set(person, { id: person, name: names.get(person) ?? '', what })
      return [...people.values()]
    },
    close: () => {
      for (const seats of cases.values()) for (const seat of seats.values()) clearTimeout(seat.leaves)
      cases.clear()
    },
  }
}
