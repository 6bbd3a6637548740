import type { RowFate } from '../sheet/preview'
import { REGISTRY_COLUMNS, type RegistryCells, type RegistryColumn, type RegistryRow } from './sheet'

/**
 * Holds rows of an extract against the entries that stand, by credit code. A row from before the day of the entry is
 * wrong: the register has said something newer. An extract without a column takes nothing back: an empty cell keeps what
 * is known.
 */
export function mergeRegistry(
  current: readonly RegistryCells[],
  rows: readonly RegistryRow[],
): RowFate<RegistryColumn>[] {
  const byCode = new Map(current.map(cells => [cells.creditCode, cells]))
  return rows.map((row): RowFate<RegistryColumn> => {
    const before = byCode.get(row.cells.creditCode)
    if (row.problems.length > 0) return { ...row, kind: 'wrong', changes: [] }
    if (!before) return { ...row, kind: 'added', changes: [] }
    if (row.cells.asOf < before.asOf) {
      const older = { column: 'asOf', code: 'older', given: row.cells.asOf } as const
      return { ...row, kind: 'wrong', changes: [], problems: [older] }
    }
    const cells = { ...row.cells }
    for (const column of REGISTRY_COLUMNS) if (cells[column] === '') cells[column] = before[column]
    const changes = REGISTRY_COLUMNS.flatMap(column =>
      before[column] === cells[column] ? [] : [{ column, from: before[column], to: cells[column] }],
    )
    return { ...row, cells, kind: changes.length > 0 ? 'changed' : 'same', changes }
  })
}
