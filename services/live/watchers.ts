import { sql } from 'drizzle-orm'
import type { BoardScope } from '@/db/queries/board-scope'
import { type LiveNotice, WATCH_SECONDS, type Watcher } from '@/domain/board/live'
import type { StaffRole } from '@/domain/people/roles'
import { knowsName } from '@/domain/policy/visibility'
import type { CaseRole } from '@/domain/workflow/types'
import { database } from '../database'

type Seat = { person: string; what: 'card' | 'sheet'; leaves: NodeJS.Timeout }
type Known = { name: string; role: StaffRole }
const known = new Map<string, Known>()

/** By which of their roles somebody is known, where one was enough to open the case. */
const FIRST: readonly StaffRole[] = ['officer', 'chair', 'committee', 'district']

const learn = async (ids: readonly string[]): Promise<void> => {
  const unknown = ids.filter(id => !known.has(id))
  if (unknown.length === 0) return
  const found = await database().orm.execute<{ id: string; name: string; roles: StaffRole[] | null }>(
    sql`select p.id, p.name, (select json_agg(r.role) from staff_role r where r.person_id = p.id and r.revoked_at is null) as roles
      from person p where p.id = any(${sql.param(unknown)}::uuid[])`,
  )
  if (known.size > 2_000) known.clear()
  for (const { id, name, roles } of found.rows) {
    const role = FIRST.find(each => roles?.includes(each))
    if (role) known.set(id, { name, role })
  }
}

/** What a follower of the board is to the cases on it. */
const rolesIn = ({ seesAll, areaIds, decides }: BoardScope): CaseRole[] => [
  ...(seesAll ? (['officer'] as const) : []),
  ...(areaIds.length > 0 ? (['district'] as const) : []),
  ...(decides ? (['committee'] as const) : []),
]

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
    /** The people at a case whom a follower is told by name, each once, with the more telling of what they have open. */
    at: async (caseId: string, scope: BoardScope): Promise<Watcher[]> => {
      const seats = [...(cases.get(caseId)?.values() ?? [])]
      await learn(seats.map(seat => seat.person))
      const roles = rolesIn(scope)
      const people = new Map<string, Watcher>()
      for (const { person, what } of seats) {
        const who = known.get(person)
        if (!who || (person !== scope.personId && !knowsName(roles, who.role))) continue
        if (what === 'sheet' || !people.has(person)) people.set(person, { id: person, name: who.name, what })
      }
      return [...people.values()]
    },
    close: () => {
      for (const seats of cases.values()) for (const seat of seats.values()) clearTimeout(seat.leaves)
      cases.clear()
    },
  }
}
