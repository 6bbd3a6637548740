import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { SeverityRecord } from '@/domain/expert/record/views'
import { isId } from '@/domain/id'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { hasRole } from '@/domain/people/roles'
import { severityView } from '@/domain/scoring/severity-view'
import { type Ctx, personOf } from '../context'
import { database } from '../database'
import { comparingScope, severityFit } from '../expert/severity-fit'
import { schemeOf } from '../scheme/load'

/** Scheme versions that are looked back on. */
const MOST = 3

const versionsOf = async (db: Db, personId: string): Promise<{ id: string; code: string }[]> =>
  (
    await db.execute<{ id: string; code: string }>(sql`
      select v.id, v.code from scheme_version v where v.id in (
        select c.scheme_version_id from assignment a join application c on c.id = a.application_id
          join score_sheet s on s.assignment_id = a.id
        where a.person_id = ${personId} and a.role = 'expert' and s.status = 'sealed' and s.opened_at is not null)
      order by v.effective_from desc, v.code desc limit ${MOST}`)
  ).rows

/**
 * How severe an expert is over their history, by scheme version, newest first; for officers alone. Nothing of sheets not
 * open, nor of cases the officer is kept out of, whose version is not even named when it is the only one.
 */
export const viewSeverity = async (ctx: Ctx, personId: string): Promise<Outcome<SeverityRecord[]>> => {
  const me = personOf(ctx)
  if (!me) return refuse('unauthenticated')
  const scope = hasRole(me, 'officer') ? comparingScope(ctx) : null
  if (!scope || !isId(personId) || me.personId === personId) return refuse('missing')
  const db = database().orm
  const records: SeverityRecord[] = []
  for (const { id, code } of await versionsOf(db, personId)) {
    const scheme = await schemeOf(db, id)
    const fit = await severityFit(db, scope, id, [personId])
    if (fit?.raters.length)
      records.push({
        code,
        pillars: scheme.pillars.map(pillar => pillar.shortTitle),
        view: severityView(fit, new Map([[personId, personId]])),
      })
  }
  return done(records)
}
