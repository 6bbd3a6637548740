import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { asOwner } from './as-owner'
import { growEnterprises } from './grow-enterprises'
import { growSheets } from './grow-sheets'

const clone = (table: string, columns: string[], own: Record<string, SQL>, from: SQL): SQL => {
  const names = [...Object.keys(own), ...columns]
  const values = [...Object.values(own), ...columns.map(c => sql`t.${sql.identifier(c)}`)]
  return sql`insert into ${sql.identifier(table)} (${sql.join(
    names.map(n => sql.identifier(n)),
    sql`, `,
  )}) select ${sql.join(values, sql`, `)} from ${from}`
}

const children = (table: string): SQL =>
  sql`${sql.identifier(table)} t join grown m on m.template = t.application_id`
const id = { id: sql`gen_random_uuid()`, application_id: sql`m.id` }

/**
 * Multiplies the open cases of the world by copying whole cases, log and snapshot included, until there are `wanted`
 * open ones. Rows are copied, not walked: this is a load world for measuring, never the demonstration itself.
 */
export const growCases = async (db: Db, wanted: number, sheets: number): Promise<void> => {
  await db.transaction(async tx => {
    // One statement may write hundreds of thousands of rows here; what serves people keeps its limit.
    await tx.execute(sql`set local statement_timeout = 0`)
    await tx.execute(
      sql`create temp table grown (id uuid, template uuid, n int, enterprise_id uuid) on commit drop`,
    )
    await tx.execute(sql`
      with open as (
        select a.id, count(*) over () as all_open,
          exists (select 1 from score_sheet x where x.application_id = a.id) as has_sheets
        from application a where a.settled_at is null and a.reference is not null
      ),
      ranked as (select *, row_number() over (partition by has_sheets order by id) as r, count(*) over (partition by has_sheets) as of_kind from open),
      wish as (
        -- Cases with three sheets first, until there are enough sheets; the rest from all other stages.
        select s.n, s.n * 3 <= ${sheets}::int as with_sheets
        from generate_series(1, greatest(${wanted}::int - (select count(*)::int from open), 0)) as s(n)
      )
      insert into grown (id, template, n)
      select gen_random_uuid(), r.id, w.n from wish w
      join ranked r on r.has_sheets = w.with_sheets and r.r = 1 + (w.n % r.of_kind)`)
    await growEnterprises(tx)
    await tx.execute(
      clone(
        'application',
        [
          'scheme_version_id',
          'field_id',
          'brand_type',
          'industry_id',
          'area_id',
          'version',
          'stage_since',
          'due_on',
          'submitted_at',
          'submitted_by',
          'settled_at',
          'correction_rounds',
          'event_count',
          'last_event_at',
          'waiting',
          'flags',
          'created_at',
          'created_by',
        ],
        {
          id: sql`m.id`,
          enterprise_id: sql`m.enterprise_id`,
          officer_id: sql`case when t.officer_id is null then null else (array(
            select r.person_id from staff_role r where r.role = 'officer' and r.revoked_at is null order by r.person_id
          ))[1 + m.n % (select count(*)::int from staff_role r where r.role = 'officer' and r.revoked_at is null)] end`,
          reference: sql`'CQZZ-LOAD-' || lpad(m.n::text, 6, '0') || '-' || upper(left(m.id::text, 4))`,
          brand_name: sql`t.brand_name || m.n`,
          product_name: sql`t.product_name`,
          search: sql`t.search || ' ' || m.n`,
          // Scores go in while a case is in expert review; `growSheets` puts it into its stage.
          stage: sql`case when exists (select 1 from score_sheet x where x.application_id = t.id) then 'expert_review' else t.stage end`,
        },
        sql`application t join grown m on m.template = t.id`,
      ),
    )
    await tx.execute(
      clone('snapshot', ['seq', 'data', 'canonical', 'hash', 'at', 'signed_by'], id, children('snapshot')),
    )
    await tx.execute(
      clone(
        'case_event',
        [
          'seq',
          'kind',
          'from_stage',
          'to_stage',
          'actor_id',
          'actor_name',
          'actor_role',
          'data',
          'audience',
          'at',
        ],
        { application_id: sql`m.id` },
        children('case_event'),
      ),
    )
    await tx.execute(
      clone(
        'evidence',
        [
          'kind',
          'name',
          'sha256',
          'size',
          'mime',
          'pages',
          'status',
          'reason',
          'details',
          'uploaded_by',
          'uploaded_at',
          'removed_at',
          'frozen_at',
        ],
        id,
        children('evidence'),
      ),
    )
    await tx.execute(
      clone(
        'credit_check',
        ['checked_on', 'is_clear', 'source', 'note', 'by', 'at'],
        id,
        children('credit_check'),
      ),
    )
    await tx.execute(
      clone(
        'formal_point',
        ['point', 'answer', 'note', 'by', 'at', 'version'],
        { application_id: sql`m.id` },
        children('formal_point'),
      ),
    )
    // Each copied panel is another part of the register: everybody in it moves on by the same number of places.
    await tx.execute(sql`
      with pool as (
        select e.person_id, row_number() over (order by e.person_id) - 1 as r, count(*) over () as of_all
        from expert_profile e where exists (select 1 from staff_role s where s.person_id = e.person_id and s.role = 'expert')
      )
      insert into assignment (id, application_id, person_id, role, draw_id, alias, status, because, declared_at, due_on, at)
      select gen_random_uuid(), m.id, coalesce(moved.person_id, t.person_id), t.role, t.draw_id, t.alias, t.status, t.because,
        t.declared_at, t.due_on, t.at
      from assignment t join grown m on m.template = t.application_id
        left join pool own on own.person_id = t.person_id and t.role = 'expert'
        left join pool moved on moved.r = (own.r + m.n * 7) % own.of_all`)
    await tx.execute(
      clone(
        'deliberation',
        ['round', 'opened_at', 'closed_at', 'outcome', 'reason', 'tally', 'closed_by'],
        id,
        children('deliberation'),
      ),
    )
    await tx.execute(
      clone('notice_item', ['notice_id', 'facts', 'hash', 'status', 'at'], id, children('notice_item')),
    )
    await tx.execute(sql`
      insert into correction (id, application_id, round, opened_at, opened_by, closed_at, outcome)
      select gen_random_uuid(), m.id, t.round, t.opened_at, t.opened_by, t.closed_at, t.outcome
      from correction t join grown m on m.template = t.application_id`)
    await growSheets(tx)
  })
  // Only the owner of a table may measure it; without that the first queries would be planned for an empty world.
  await asOwner(sql`analyze`)
}
