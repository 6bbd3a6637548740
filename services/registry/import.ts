import { eq } from 'drizzle-orm'
import { registryEntry, registryImport } from '@/db/schema/register-facts'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { ImportRegistry } from '@/domain/registry/deeds'
import { mergeRegistry } from '@/domain/registry/merge'
import { readRegistryRow } from '@/domain/registry/sheet'
import type { TableTaken } from '@/domain/sheet/preview'
import type { Ctx } from '../context'
import { officerOnly } from '../people/officer-only'
import { withTx } from '../tx'
import { columnsOf, fatesHash, standingEntries } from './standing'

/**
 * Takes the rows of an extract that were shown, in one transaction: each judged again, and when what would come of them
 * is not exactly what the hash stands for, none is. Refuses: stale, invalid sheet_rows, missing for everybody but
 * officers.
 */
export const importRegistry = (ctx: Ctx, input: ImportRegistry): Promise<Outcome<TableTaken>> =>
  withTx(ctx, async (tx): Promise<Outcome<TableTaken>> => {
    const me = officerOnly(ctx)
    if (!me.ok) return me
    const today = shanghaiDate(ctx.now)
    const rows = input.rows.map(({ line, ...raw }) => readRegistryRow({ line, raw, marks: {} }, today))
    const codes = rows.map(row => row.cells.creditCode)
    if (rows.some(row => row.problems.length > 0) || new Set(codes).size < rows.length)
      return refuse('invalid', { reason: 'sheet_rows' })
    const standing = await standingEntries(tx.db, codes, true)
    const fates = mergeRegistry(standing, rows)
    if (fatesHash(fates) !== input.hash) return refuse('stale')
    const added = fates.filter(({ kind }) => kind === 'added')
    const changed = fates.filter(({ kind }) => kind === 'changed')
    if (added.length > 0) {
      const made = await tx.db
        .insert(registryEntry)
        .values(added.map(({ cells }) => columnsOf(cells)))
        .onConflictDoNothing()
        .returning({ code: registryEntry.creditCode })
      // Somebody else entered one of them a moment before.
      if (made.length < added.length) return refuse('stale')
    }
    for (const { cells } of changed)
      await tx.db
        .update(registryEntry)
        .set(columnsOf(cells))
        .where(eq(registryEntry.creditCode, cells.creditCode))
    const tally = { added: added.length, updated: changed.length, unchanged: 0 }
    const before = new Map(standing.map(cells => [cells.creditCode, columnsOf(cells)]))
    const [kept] = await tx.db
      .insert(registryImport)
      .values({
        fileName: input.fileName,
        ...tally,
        by: me.value.personId,
        at: ctx.now,
        changes: [...added, ...changed].map(({ cells }) => ({
          before: before.get(cells.creditCode) ?? null,
          after: columnsOf(cells),
        })),
      })
      .returning({ id: registryImport.id })
    tx.audit({
      action: 'import-registry',
      target: 'registry_import',
      targetId: kept?.id,
      data: {
        fileName: input.fileName,
        ...tally,
        hash: input.hash,
        changes: changed.map(({ cells, changes }) => ({
          creditCode: cells.creditCode,
          columns: changes.map(({ column }) => column),
        })),
      },
    })
    const told = fates.flatMap(({ line, kind }) =>
      kind === 'added' || kind === 'changed' ? [{ line, kind, because: '' }] : [],
    )
    return done({ ...tally, rows: told })
  })
