import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { BoardScope } from '@/db/queries/board-scope'
import { boardScope } from '../board/scope'
import { currentTime } from '../clock'
import { database } from '../database'
import { IDLE_MINUTES } from '../session/lifetimes'
import { resolveSession } from '../session/resolve'

/** What part of the board a session may follow now, read afresh; null once it may follow none. */
export const scopeOfSession = async (sessionId: string): Promise<BoardScope | null> => {
  const now = await currentTime()
  const live = await resolveSession(now, sessionId, true)
  if (!live) return null
  const scope = boardScope({ now, actor: live.actor, requestId: randomUUID(), address: '', locale: 'zh-CN' })
  return scope.ok ? scope.value : null
}

/** Which of these sessions still stand, in one statement. */
export const standingSessions = async (sessionIds: readonly string[]): Promise<Set<string>> => {
  if (sessionIds.length === 0) return new Set()
  const at = (await currentTime()).toISOString()
  const found = await database().orm.execute<{ id: string }>(sql`
    select s.id from session s join person p on p.id = s.person_id
    where s.id = any(${sql.param(sessionIds)}::uuid[]) and s.revoked_at is null and s.state = 'active'
      and p.status = 'active' and s.expires_at > ${at}::timestamptz
      and s.last_seen_at > ${at}::timestamptz - make_interval(mins => ${IDLE_MINUTES})`)
  return new Set(found.rows.map(row => row.id))
}
