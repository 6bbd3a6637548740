import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { list } from '@/db/queries/list'
import { shanghaiDate } from '@/domain/calendar/days'
import { EVALUATIONS } from '@/domain/workflow/evaluation'
import type { CaseRow } from '../case/load'
import type { Ctx } from '../context'

/** A member of the committee as one case sees them. */
export type Member = {
  personId: string
  name: string
  isChair: boolean
  /** Kept out: `conflict` by a tie or recusal, `evaluated` by what they did on the case. */
  out: 'conflict' | 'evaluated' | null
}

type Row = { id: string; name: string; chair: boolean; conflicted: boolean; evaluated: boolean }

/** The committee as it was at an instant, each member with what keeps them out of the case. */
export const committeeOf = async (db: Db, ctx: Ctx, row: CaseRow, at: Date): Promise<Member[]> => {
  const moment = at.toISOString()
  const found = await db.execute<Row>(sql`
    select p.id, p.name, bool_or(r.role = 'chair') as chair,
      is_conflicted(p.id, ${row.id}, ${shanghaiDate(at)}::date) as conflicted,
      exists (select 1 from assignment a where a.application_id = ${row.id} and a.person_id = p.id)
        or exists (select 1 from case_event e where e.application_id = ${row.id} and e.actor_id = p.id
          and e.kind in ${list(EVALUATIONS)}) as evaluated
    from staff_role r join person p on p.id = r.person_id
    where r.role in ('committee', 'chair') and r.granted_at <= ${moment}::timestamptz
      and (r.revoked_at is null or r.revoked_at > ${moment}::timestamptz)
      and (p.status = 'active' or ${at < ctx.now})
    group by p.id, p.name
    order by bool_or(r.role = 'chair') desc, p.name
  `)
  return found.rows.map(({ id, name, chair, conflicted, evaluated }) => ({
    personId: id,
    name,
    isChair: chair,
    out: conflicted ? 'conflict' : evaluated ? 'evaluated' : null,
  }))
}
