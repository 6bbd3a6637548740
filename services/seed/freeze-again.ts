import { sql } from 'drizzle-orm'
import { refuse } from '@/domain/outcome'
import { freezeSnapshot } from '../case/effects/freeze-snapshot'
import { loadCase } from '../case/load'
import { latestSnapshot } from '../case/sections'
import { currentTime } from '../clock'
import { systemCtx } from '../context'
import { schemeOf } from '../scheme/load'
import { type Tx, withTx } from '../tx'

/** The fullest draft there is, with somebody who may sign it. */
const fullestDraft = async (tx: Tx) => {
  const found = await tx.db.execute<{ id: string; person: string }>(sql`
    select a.id, m.person_id as person from application a
      join membership m on m.enterprise_id = a.enterprise_id and m.role in ('owner', 'signer') and m.removed_at is null
    where a.stage = 'draft'
    order by (select count(*) from draft_section d where d.application_id = a.id) desc, a.id limit 1`)
  const row = found.rows[0]
  if (!row) throw new Error('no draft to freeze')
  return row
}

/** Lays copies of the files of others with it until it has so many. */
const addFiles = (tx: Tx, id: string, files: number) =>
  tx.db.execute(sql`
    insert into evidence (application_id, kind, name, sha256, size, mime, pages, status, uploaded_by, uploaded_at)
    select ${id}, t.kind, t.name, t.sha256, t.size, t.mime, t.pages, 'clean', t.uploaded_by, t.uploaded_at
    from evidence t where t.status = 'clean' and t.removed_at is null and t.application_id <> ${id}
    order by t.id
    limit greatest(0, ${files}::int - (select count(*)::int from evidence where application_id = ${id} and removed_at is null))`)

/**
 * Freezes a draft of so many files as often as the measure asks, each time undone, and leaves nothing behind.
 * @param measure is given the freezing, which answers with the bytes of the frozen text
 */
export const freezeAgain = async (
  files: number,
  measure: (freeze: () => Promise<number>) => Promise<void>,
): Promise<void> => {
  const ctx = systemCtx(await currentTime(), 'bench', crypto.randomUUID())
  await withTx(ctx, async tx => {
    const { id, person } = await fullestDraft(tx)
    await addFiles(tx, id, files)
    const before = await loadCase(tx.db, id)
    if (!before) throw new Error('the draft is gone')
    const scheme = await schemeOf(tx.db, before.schemeVersionId)
    const actor = {
      kind: 'person' as const,
      personId: person,
      name: '',
      sessionId: '',
      roles: [],
      areaIds: [],
      memberships: [],
    }
    const facts = {
      before,
      to: 'formal_check' as const,
      move: { applicationId: id, name: 'submit' as const, version: before.version },
      scheme,
      standing: { roles: [], deeds: [], isRecused: false, isOwnArea: false, alias: null, separatedBy: null },
      eventSeq: 0,
    }
    await measure(async () => {
      await tx.db.execute(sql`savepoint frozen`)
      await freezeSnapshot(tx, { ...ctx, actor }, facts)
      const made = await latestSnapshot(tx.db, id)
      await tx.db.execute(sql`rollback to savepoint frozen`)
      return made?.canonical.length ?? 0
    })
    return refuse('missing')
  })
}
