import { type SQL, sql } from 'drizzle-orm'
import { UNDONE } from '@/domain/workflow/undo'
import { caseEvent } from '../schema/application'

/** Events that stand, as `standing` in the workflow's rules picks them: no move taken back, no taking back. */
export const stands: SQL = sql`${caseEvent.kind} <> ${UNDONE} and not exists (select 1 from case_event taken
  where taken.application_id = ${caseEvent.applicationId} and taken.kind = ${UNDONE}
  and (taken.data ->> 'undoes')::int = ${caseEvent.seq})`
