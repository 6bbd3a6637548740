import { type SQL, sql } from 'drizzle-orm'
import { UNDONE } from '@/domain/workflow/undo'

/** Events that stand, as `standing` in the workflow's rules picks them: no move taken back, no taking back. */
export const stands = (event: SQL = sql`case_event`): SQL => sql`${event}.kind <> ${UNDONE}
  and not exists (select 1 from case_event taken where taken.application_id = ${event}.application_id
    and taken.kind = ${UNDONE} and (taken.data ->> 'undoes')::int = ${event}.seq)`
