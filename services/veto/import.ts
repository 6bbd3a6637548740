import { eq } from 'drizzle-orm'
import { vetoImport } from '@/db/schema/veto'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import type { ImportVetoes } from '@/domain/veto/deeds'
import { mergeVetoes, type VetoFate } from '@/domain/veto/merge'
import { decisionKey, readVetoRow, type VetoRow } from '@/domain/veto/sheet'
import type { Ctx } from '../context'
import { officerOnly } from '../people/officer-only'
import { type Tx, withTx } from '../tx'
import { lockCasesOf } from './cases'
import { withMisnamed } from './misnamed'
import { changeVeto, putVeto } from './put'
import { cellsOf, standingVetoes, tiedCodes, type VetoRecord } from './record'

export type Imported = {
  /** The import, or null when nothing changed. */
  id: string | null
  added: number
  updated: number
  unchanged: number
  rows: { line: number; kind: VetoFate['kind'] }[]
}

const chosenRows = (input: ImportVetoes, today: string): (VetoRow & { version: number })[] => {
  const lines = new Set(input.lines)
  return input.rows
    .filter(row => lines.has(row.line))
    .map(({ line, version, ...raw }) => ({ line, version, ...readVetoRow(raw, today) }))
}

const isStale = (fate: VetoFate, seen: number, standing: VetoRecord | undefined): boolean =>
  fate.kind === 'changed' ? standing?.version !== seen : fate.kind === 'added' && seen !== 0

const newImport = async (tx: Tx, ctx: Ctx, personId: string, fileName: string): Promise<string> => {
  const [made] = await tx.db
    .insert(vetoImport)
    .values({ fileName, added: 0, updated: 0, unchanged: 0, by: personId, at: ctx.now })
    .returning({ id: vetoImport.id })
  if (!made) throw new Error('no import was opened')
  return made.id
}

/**
 * Takes the chosen rows of a file, each judged again as when it was shown, in one transaction: one that is wrong refuses
 * them all with `sheet_rows`, an entry changed since with stale. A repeat finds every row standing and changes nothing.
 */
export const importVetoes = (ctx: Ctx, input: ImportVetoes): Promise<Outcome<Imported>> =>
  withTx(ctx, async tx => {
    const me = officerOnly(ctx)
    if (!me.ok) return me
    const rows = await withMisnamed(tx.db, chosenRows(input, shanghaiDate(ctx.now)))
    if (rows.length === 0) return refuse('invalid', { fields: { lines: 'none_ticked' } })
    const wrong = rows.find(row => row.problems.length > 0)
    const keys = new Set(rows.map(row => decisionKey(row.cells)))
    if (wrong || keys.size < rows.length) return refuse('invalid', { reason: 'sheet_rows' })
    const codes = rows.map(row => row.cells.creditCode)
    if ((await tiedCodes(tx.db, me.value.personId, codes, shanghaiDate(ctx.now))).size > 0)
      return refuse('forbidden', { reason: 'tied' })
    const cases = await lockCasesOf(tx, codes)
    const standing = new Map(
      (await standingVetoes(tx.db, codes)).map(one => [decisionKey(cellsOf(one)), one]),
    )
    const fates = mergeVetoes([...standing.values()].map(cellsOf), rows)
    const at = (i: number) =>
      standing.get(decisionKey(rows[i]?.cells ?? { creditCode: '', list: '', decisionNumber: '' }))
    if (fates.some((fate, i) => isStale(fate, rows[i]?.version ?? 0, at(i)))) return refuse('stale')
    const count = (kind: VetoFate['kind']) => fates.filter(fate => fate.kind === kind).length
    const tally = { added: count('added'), updated: count('changed'), unchanged: count('same') }
    const told = { ...tally, rows: fates.map(({ line, kind }) => ({ line, kind })) }
    if (tally.added + tally.updated === 0) return done<Imported>({ id: null, ...told })
    const importId = await newImport(tx, ctx, me.value.personId, input.fileName)
    for (const [i, fate] of fates.entries()) {
      const known = at(i)
      if (fate.kind === 'added') await putVeto(tx, ctx, cases, fate.cells, importId)
      if (fate.kind === 'changed' && known) {
        const cells = { ...fate.cells, repairedOn: fate.cells.repairedOn || (known.repairedOn ?? '') }
        await changeVeto(tx, ctx, cases, known, cells, { importId })
      }
    }
    await tx.db.update(vetoImport).set(tally).where(eq(vetoImport.id, importId))
    tx.audit({
      action: 'import-vetoes',
      target: 'veto_import',
      targetId: importId,
      data: { fileName: input.fileName, ...tally },
    })
    return done<Imported>({ id: importId, ...told })
  })
