import { sql } from 'drizzle-orm'
import { afterAll, expect, it } from 'vitest'
import { openDatabase } from './client'

const database = openDatabase(process.env.DATABASE_URL ?? '')
afterAll(() => database.close())

/** Never asked from the other end, and the rows at the other end are never deleted. */
const ONE_WAY = [
  'application.scheme_version_id',
  'assignment.draw_id',
  'consensus_remark.person_id',
  'consensus_step.person_id',
  'consensus_voice.person_id',
  'correction_item.evidence_id',
  'finding.answer_evidence_id',
  'officer_identity.enterprise_id',
  'read_mark.application_id',
  'score_sheet.person_id',
  'surveillance_inspector.draw_id',
  'surveillance_target.draw_id',
  'surveillance_target.inspector_draw_id',
  'token.person_id',
  'upload.item_id',
  'upload.person_id',
  'vault_item.from_application_id',
  'vote.person_id',
]

it('every reference is found from its other end by an index that begins with it', async () => {
  const found = await database.orm.execute<{ reference: string }>(sql`
    select c.conrelid::regclass || '.' || a.attname as reference
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.connamespace = 'public'::regnamespace
      and not exists (select 1 from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])
    order by 1`)
  expect(found.rows.map(row => row.reference)).toEqual(ONE_WAY)
})
