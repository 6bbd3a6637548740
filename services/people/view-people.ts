import { sql } from 'drizzle-orm'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { hasRole, type StaffRole } from '@/domain/people/roles'
import type { Ctx } from '../context'
import { database } from '../database'

export const PEOPLE_PER_PAGE = 50

/** Which people: `kind` is staff, members of enterprises, or all; words are looked for in name and e-mail. */
export type PeopleQuery = {
  words: string
  role: StaffRole | ''
  kind: 'staff' | 'member' | 'all'
  status: 'active' | 'disabled' | 'invited' | ''
  page: number
}
export type PersonRow = {
  id: string
  name: string
  email: string
  status: 'active' | 'disabled' | 'invited'
  roles: { role: StaffRole; areaId: string | null }[]
  enterprises: number
  hasSecondFactor: boolean
  lastSeenAt: Date | null
}

type Row = {
  id: string
  name: string
  email: string
  status: 'active' | 'disabled'
  is_invited: boolean
  roles: PersonRow['roles'] | null
  enterprises: number
  has_second_factor: boolean
  last_seen_at: string | null
  total: number
}

const escaped = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`

const filters = ({ words, role, kind, status }: PeopleQuery) => {
  const isStaff = sql`exists (select 1 from staff_role r where r.person_id = p.id and r.revoked_at is null)`
  return sql.join(
    [
      sql`true`,
      ...(words ? [sql`(p.name ilike ${escaped(words)} or p.email ilike ${escaped(words)})`] : []),
      ...(role
        ? [
            sql`exists (select 1 from staff_role r where r.person_id = p.id and r.revoked_at is null and r.role = ${role})`,
          ]
        : []),
      ...(kind === 'staff' ? [isStaff] : kind === 'member' ? [sql`not ${isStaff}`] : []),
      ...(status === 'invited' ? [sql`p.password_hash is null and p.status = 'active'`] : []),
      ...(status === 'active' ? [sql`p.password_hash is not null and p.status = 'active'`] : []),
      ...(status === 'disabled' ? [sql`p.status = 'disabled'`] : []),
    ],
    sql` and `,
  )
}

/** The people of the system for an administrator, by name, fifty a page. */
export const viewPeople = async (
  ctx: Ctx,
  query: PeopleQuery,
): Promise<Outcome<{ rows: PersonRow[]; total: number; page: number; pages: number }>> => {
  if (ctx.actor.kind === 'anonymous') return refuse('unauthenticated')
  if (!hasRole(ctx.actor, 'admin')) return refuse('missing')
  const where = filters(query)
  const counted = await database().orm.execute<{ n: number }>(
    sql`select count(*)::int as n from person p where ${where}`,
  )
  const total = counted.rows[0]?.n ?? 0
  const pages = Math.max(1, Math.ceil(total / PEOPLE_PER_PAGE))
  const page = Math.min(Math.max(1, query.page), pages)
  const result = await database().orm.execute<Row>(sql`
    select p.id, p.name, p.email, p.status, p.password_hash is null as is_invited,
      p.totp_secret is not null as has_second_factor,
      (select json_agg(json_build_object('role', r.role, 'areaId', r.area_id) order by r.granted_at) from staff_role r
        where r.person_id = p.id and r.revoked_at is null) as roles,
      (select count(distinct m.enterprise_id)::int from membership m
        where m.person_id = p.id and m.removed_at is null) as enterprises,
      (select max(s.last_seen_at) from session s where s.person_id = p.id) as last_seen_at
    from person p where ${where}
    order by p.name, p.id limit ${PEOPLE_PER_PAGE} offset ${(page - 1) * PEOPLE_PER_PAGE}`)
  const rows = result.rows.map(row => ({
    id: row.id,
    name: row.name,
    email: row.email,
    status:
      row.status === 'disabled'
        ? ('disabled' as const)
        : row.is_invited
          ? ('invited' as const)
          : ('active' as const),
    roles: row.roles ?? [],
    enterprises: row.enterprises,
    hasSecondFactor: row.has_second_factor,
    lastSeenAt: row.last_seen_at ? new Date(row.last_seen_at) : null,
  }))
  return done({ rows, total, page, pages })
}
