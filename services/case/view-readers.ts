import { sql } from 'drizzle-orm'
import { done, type Outcome } from '@/domain/outcome'
import type { Ctx } from '../context'
import { openCase } from './open-case'

/** Who opened a case in the last seven days and how often; told to the office alone, empty for others. */
export const viewReaders = async (
  ctx: Ctx,
  id: string,
): Promise<Outcome<{ name: string; times: number }[]>> => {
  const opened = await openCase(ctx, id)
  if (!opened.ok) return opened
  const { db, row, standing } = opened.value
  if (!standing.roles.includes('officer')) return done([])
  const found = await db.execute<{
    name: string
    times: number
  }>(sql`select actor_name as name, count(*)::int as times
    from audit_log where target_id = ${row.id} and action = 'open_case' and outcome = 'read'
      and at > ${ctx.now.toISOString()}::timestamptz - interval '7 days'
    group by actor_name order by count(*) desc limit 8`)
  return done(found.rows)
}
