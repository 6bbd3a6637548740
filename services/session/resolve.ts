import { sql } from 'drizzle-orm'
import { shanghaiDate } from '@/domain/calendar/days'
import type { Actor, MemberRole, StaffRole } from '@/domain/people/roles'
import { areasUnder } from '@/domain/register/areas-now'
import { database } from '../database'
import { IDLE_MINUTES } from './lifetimes'

/** A live session: full, or waiting for its second factor and then without any right. */
export type LiveSession = {
  sessionId: string
  personId: string
  name: string
  state: 'mfa_pending' | 'active'
  actor: Actor
  email: string
  locale: 'zh-CN' | 'en'
  strongAt: Date | null
}

type Row = {
  id: string
  state: 'mfa_pending' | 'active'
  person_id: string
  name: string
  email: string
  locale: 'zh-CN' | 'en'
  strong_at: string | null
  last_seen_at: string
  roles: { role: StaffRole; area: string | null }[] | null
  memberships: { enterpriseId: string; role: MemberRole }[] | null
}

/**
 * Reads the session row, the person and all roles fresh, once per request. Null when the session is unknown,
 * revoked, idle too long or past its absolute lifetime, or the person is disabled. What a page asks for by itself is no
 * sign of life and does not keep the session.
 */
export const resolveSession = async (
  now: Date,
  sessionId: string,
  isUnattended = false,
): Promise<LiveSession | null> => {
  if (!/^[0-9a-f-]{36}$/.test(sessionId)) return null
  const at = now.toISOString()
  const result = await database().orm.execute<Row>(sql`
    select s.id, s.state, s.person_id, p.name, p.email, p.locale, s.strong_at, s.last_seen_at,
      (select json_agg(json_build_object('role', r.role, 'area', r.area_id)) from staff_role r
        where r.person_id = p.id and r.revoked_at is null) as roles,
      (select json_agg(json_build_object('enterpriseId', m.enterprise_id, 'role', m.role)) from membership m
        where m.person_id = p.id and m.removed_at is null) as memberships
    from session s join person p on p.id = s.person_id
    where s.id = ${sessionId} and s.revoked_at is null and p.status = 'active'
      and s.expires_at > ${at}::timestamptz
      and s.last_seen_at > ${at}::timestamptz - make_interval(mins => ${IDLE_MINUTES})
  `)
  const row = result.rows[0]
  if (!row) return null
  if (!isUnattended && now.getTime() - new Date(row.last_seen_at).getTime() > 60_000)
    await database().orm.execute(
      sql`update session set last_seen_at = ${at}::timestamptz where id = ${sessionId}`,
    )
  const actor: Actor =
    row.state === 'active'
      ? {
          kind: 'person',
          personId: row.person_id,
          name: row.name,
          sessionId: row.id,
          roles: [...new Set((row.roles ?? []).map(r => r.role))],
          // Rights move with a reform: who is bound to an area answers for the areas it took in.
          areaIds: (row.roles ?? []).flatMap(r =>
            r.role === 'district' && r.area ? areasUnder(r.area, shanghaiDate(now)) : [],
          ),
          memberships: row.memberships ?? [],
        }
      : { kind: 'anonymous' }
  return {
    sessionId: row.id,
    personId: row.person_id,
    name: row.name,
    state: row.state,
    actor,
    email: row.email,
    locale: row.locale,
    strongAt: row.strong_at ? new Date(row.strong_at) : null,
  }
}
