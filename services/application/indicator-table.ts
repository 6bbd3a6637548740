import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { draftSection } from '@/db/schema/application'
import { isUnlocked } from '@/domain/application/correction'
import { parseDraft } from '@/domain/application/draft'
import type { StoredRow } from '@/domain/indicators/sheet/merge'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { isDoneIn } from '@/domain/workflow/work'
import { openItems, targetsOf } from './correction-items'
import type { OwnCase } from './own-case'

/** The indicator table as stored, with the version of its section. */
export const storedTable = async (
  db: Db,
  applicationId: string,
): Promise<{ rows: StoredRow[]; version: number }> => {
  const [row] = await db
    .select({ data: draftSection.data, version: draftSection.version })
    .from(draftSection)
    .where(and(eq(draftSection.applicationId, applicationId), eq(draftSection.section, 'indicators')))
  if (!row) return { rows: [], version: 0 }
  const read = parseDraft('indicators', row.data)
  if (!read.ok) throw new Error('a stored indicator table no longer fits its schema')
  return { rows: read.value.rows ?? [], version: row.version }
}

/** Whether the table may be changed now: in a draft, or flagged in the open correction. */
export const mayChangeTable = async (db: Db, { row, scheme }: OwnCase): Promise<Outcome<null>> => {
  if (row.stage === 'draft') return done(null)
  if (!isDoneIn('corrections', row.stage)) return refuse('blocked', { reason: 'wrong_stage', conditions: [] })
  const items = targetsOf(await openItems(db, row.id))
  return isUnlocked(items, { kind: 'answer', sectionId: 'indicators', fieldId: 'rows' }, scheme.variants)
    ? done(null)
    : refuse('blocked', { reason: 'table_frozen', conditions: [] })
}
