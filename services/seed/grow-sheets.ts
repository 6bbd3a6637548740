import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { sealText } from '@/domain/expert/sheet'
import { randomToken, sha256 } from '../crypto'
import { hideContent, hideNonce } from '../expert/hidden'
import { type ItemRow, ownItems } from '../expert/sheet-items'

type Copy = { id: string; template: string; status: 'draft' | 'sealed' }

const AT_ONCE = 100

/** Opened sheets are copied as they stand; they go in as drafts first, as the database demands. */
const growOpened = async (db: Db): Promise<void> => {
  await db.execute(sql`
    insert into score_item (id, sheet_id, item, cipher, version, saved_at)
    select gen_random_uuid(), g.id, t.item, '\\x00'::bytea, t.version, t.saved_at
    from grown_sheets g join score_item t on t.sheet_id = g.template where g.opened_at is not null`)
  await db.execute(sql`
    update score_sheet s set status = g.status, seal = g.seal, nonce = g.nonce, sealed_at = g.sealed_at, opened_at = g.opened_at
    from grown_sheets g where g.id = s.id and g.opened_at is not null`)
  await db.execute(sql`
    update score_item i set points = t.points, is_not_applicable = t.is_not_applicable, justification = t.justification,
      reason_codes = t.reason_codes, anchors = t.anchors, cipher = null
    from grown_sheets g join score_item t on t.sheet_id = g.template
    where i.sheet_id = g.id and i.item = t.item and g.opened_at is not null`)
  await db.execute(sql`
    update score_sheet s set pillar_points = t.pillar_points
    from grown_sheets g join score_sheet t on t.id = g.template where g.id = s.id and g.opened_at is not null`)
}

const writeItems = async (db: Db, copies: readonly Copy[], known: ReadonlyMap<string, ItemRow[]>) => {
  const rows = copies.flatMap(copy =>
    (known.get(copy.template) ?? []).map(row => ({
      sheet: copy.id,
      item: row.item,
      cipher: hideContent(copy.id, row.item, row).toString('base64'),
      version: row.version,
      at: row.savedAt.toISOString(),
    })),
  )
  await db.execute(sql`
    insert into score_item (sheet_id, item, cipher, version, saved_at)
    select r.sheet, r.item, decode(r.cipher, 'base64'), r.version, r.at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(sheet uuid, item text, cipher text, version int, at timestamptz)`)
}

const sealCopies = async (db: Db, copies: readonly Copy[], known: ReadonlyMap<string, ItemRow[]>) => {
  const rows = copies
    .filter(copy => copy.status === 'sealed')
    .map(copy => {
      const nonce = randomToken()
      const seal = sha256(sealText({ id: copy.id, items: known.get(copy.template) ?? [] }, nonce))
      return { id: copy.id, seal, nonce: hideNonce(copy.id, nonce).toString('base64') }
    })
  await db.execute(sql`
    update score_sheet s set status = 'sealed', seal = r.seal, nonce_cipher = decode(r.nonce, 'base64'), sealed_at = g.sealed_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, seal text, nonce text)
      join grown_sheets g on g.id = r.id where s.id = r.id`)
}

/** Sheets not opened yet are read and encrypted anew for each copy, since their bytes open for one sheet alone. */
const growHidden = async (db: Db): Promise<void> => {
  const found = await db.execute<Copy>(
    sql`select id, template, status from grown_sheets where opened_at is null order by id`,
  )
  const known = new Map<string, ItemRow[]>()
  for (const template of new Set(found.rows.map(row => row.template)))
    known.set(template, await ownItems(db, template))
  for (let from = 0; from < found.rows.length; from += AT_ONCE) {
    const copies = found.rows.slice(from, from + AT_ONCE)
    await writeItems(db, copies, known)
    await sealCopies(db, copies, known)
  }
}

/**
 * Copies the score sheets of the copied cases, which stand in expert review until then, and puts each case into its
 * stage afterwards. Expects the temporary table `grown` of new and template cases.
 */
export const growSheets = async (db: Db): Promise<void> => {
  await db.execute(sql`
    create temp table grown_sheets on commit drop as
    select gen_random_uuid() as id, s.id as template, a.id as assignment_id, a.person_id, m.id as application_id, s.status, s.seal, s.nonce, s.sealed_at, s.opened_at, s.created_at
    from grown m join score_sheet s on s.application_id = m.template
    join assignment own on own.id = s.assignment_id
    join assignment a on a.application_id = m.id and a.alias = own.alias and a.role = own.role
    where s.status <> 'void'`)
  await db.execute(sql`
    insert into score_sheet (id, application_id, assignment_id, person_id, status, created_at)
    select id, application_id, assignment_id, person_id, 'draft', created_at from grown_sheets`)
  await growOpened(db)
  await growHidden(db)
  await db.execute(sql`
    update application a set stage = t.stage from grown m join application t on t.id = m.template
    where a.id = m.id and a.stage <> t.stage`)
}
