import type { ImportIndicators } from '@/domain/indicators/sheet/deeds'
import { mergeSheet } from '@/domain/indicators/sheet/merge'
import { readRow } from '@/domain/indicators/sheet/read'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { Ctx } from '../context'
import { database } from '../database'
import { mayChangeTable, storedTable } from './indicator-table'
import { ownCase } from './own-case'
import { saveSection } from './save-section'

/** How many rows an import added and changed, and the version of the section after it. */
export type Imported = { added: number; changed: number; version: number }

/**
 * Puts accepted rows over the indicator table, each judged again as when it was shown; one that is wrong refuses them
 * all with `sheet_rows`. Saved by the same deed as the form: locked, versioned (stale), audited. Leaving rows out needs
 * `accept`.
 */
export const importIndicators = async (ctx: Ctx, input: ImportIndicators): Promise<Outcome<Imported>> => {
  const { applicationId, version } = input
  const db = database().orm
  const own = await ownCase(db, ctx, applicationId, 'edit')
  if (!own.ok) return own
  const may = await mayChangeTable(db, own.value)
  if (!may.ok) return may
  if (input.wrong > 0 && !input.accept) return refuse('invalid', { fields: { accept: 'must_accept' } })
  // The save compares the version again under its lock, so what is read here can't be overtaken unseen.
  const { rows: current } = await storedTable(db, applicationId)
  const { rows, fates } = mergeSheet(
    current,
    input.rows.map((cells, i) => ({ line: i + 1, ...readRow(cells) })),
  )
  if (fates.some(fate => fate.kind === 'wrong')) return refuse('invalid', { reason: 'sheet_rows' })
  const saved = await saveSection(ctx, { applicationId, section: 'indicators', version, patch: { rows } })
  if (!saved.ok) return saved
  if (!saved.value.accepted.includes('rows')) return refuse('invalid', { reason: 'sheet_rows' })
  const count = (kind: 'added' | 'changed') => fates.filter(fate => fate.kind === kind).length
  return done({ added: count('added'), changed: count('changed'), version: saved.value.version })
}
