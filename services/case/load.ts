import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { application } from '@/db/schema/application'
import { isId } from '@/domain/id'
import type { Stage } from '@/domain/workflow/types'

export type CaseRow = Omit<typeof application.$inferSelect, 'stage'> & { stage: Stage }

/** The row with its stage named; the column has a CHECK on exactly these names. */
export const asCase = (row: typeof application.$inferSelect): CaseRow => ({
  ...row,
  stage: row.stage as Stage,
})

/** The case, or null when there is none with that id. */
export const loadCase = async (db: Db, id: string): Promise<CaseRow | null> => {
  if (!isId(id)) return null
  const [row] = await db.select().from(application).where(eq(application.id, id))
  return row ? asCase(row) : null
}

/** The case, its row locked until the transaction ends; taken before any of its children. */
export const lockCase = async (db: Db, id: string): Promise<CaseRow | null> => {
  if (!isId(id)) return null
  const [row] = await db.select().from(application).where(eq(application.id, id)).for('update')
  return row ? asCase(row) : null
}
