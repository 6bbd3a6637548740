import { decisionKey, VETO_COLUMNS, type VetoCells, type VetoColumn, type VetoRow } from './sheet'

export type VetoCellChange = { column: VetoColumn; from: string; to: string }

/** What becomes of one row of a file: a new entry, a changed one, one that stands already, or wrong and left out. */
export type VetoFate = {
  line: number
  cells: VetoCells
  kind: 'added' | 'changed' | 'same' | 'wrong'
  changes: VetoCellChange[]
  problems: VetoRow['problems']
}

/** Holds rows of a file against the entries that stand, by credit code, list and decision number. */
export function mergeVetoes(current: readonly VetoCells[], rows: readonly VetoRow[]): VetoFate[] {
  const byDecision = new Map(current.map(cells => [decisionKey(cells), cells]))
  return rows.map(({ line, cells, problems }): VetoFate => {
    if (problems.length > 0) return { line, cells, kind: 'wrong', changes: [], problems }
    const before = byDecision.get(decisionKey(cells))
    if (!before) return { line, cells, kind: 'added', changes: [], problems }
    // A list that no longer names a repair takes none back.
    const changes = VETO_COLUMNS.flatMap(column =>
      before[column] === cells[column] || (column === 'repairedOn' && cells.repairedOn === '')
        ? []
        : [{ column, from: before[column], to: cells[column] }],
    )
    return { line, cells, kind: changes.length > 0 ? 'changed' : 'same', changes, problems }
  })
}
