import type { Db } from '@/db/client'
import { canonicalJson } from '@/domain/canonical-json'
import { ENTRY_COLUMNS, ENTRY_NEEDS, type ExpertColumn, type ExpertRow } from '@/domain/expert/record/sheet'
import type { TieMove } from '@/domain/expert/record/tie-moves'
import { isTaken, type RowFate } from '@/domain/sheet/preview'
import { sha256 } from '../../crypto'
import { judgeTies, standingTies } from './judge-ties'
import { cellsOf, type EntryCells, standingBy } from './standing'

/** What becomes of a line, with the person it is about, the version it was held against, and what is done to the ties. */
export type ExpertFate = RowFate<ExpertColumn> & { personId: string; version: number; moves: TieMove[] }

/** What an entry has that a table leaves out. */
const PLAIN: Partial<EntryCells> = { region: 'city', capacity: '20' }

const sorted = (text: string): string => text.split(',').sort().join(',')

/**
 * Holds the lines of a table against the register; a cell that is left empty leaves what stands, and a cell of ties
 * leaves every tie it does not name.
 */
export const judgeExperts = async (db: Db, rows: readonly ExpertRow[], me: string): Promise<ExpertFate[]> => {
  const standing = await standingBy(
    db,
    rows.map(row => row.cells.email),
  )
  const tiesOf = await standingTies(
    db,
    [...standing.values()].map(row => row.personId),
  )
  return rows.map(({ line, cells, ties, problems }): ExpertFate => {
    const known = standing.get(cells.email)
    const wrong = (more: RowFate<ExpertColumn>['problems']): ExpertFate => ({
      line,
      kind: 'wrong',
      cells,
      changes: [],
      problems: more,
      personId: '',
      version: 0,
      moves: [],
    })
    if (problems.length > 0) return wrong(problems)
    if (!known) return wrong([{ column: 'email', code: 'unknown_expert', given: cells.email }])
    if (known.personId === me) return wrong([{ column: 'email', code: 'own_line', given: cells.email }])
    if (cells.name && cells.name !== known.name)
      return wrong([{ column: 'name', code: 'other_name', given: cells.name }])
    const missing = known.version === null ? ENTRY_NEEDS.filter(column => cells[column] === '') : []
    if (missing.length > 0) return wrong(missing.map(column => ({ column, code: 'required', given: '' })))
    const tied = judgeTies(ties, tiesOf.get(known.personId) ?? [])
    if (tied.problems.length > 0) return wrong(tied.problems)
    const before = cellsOf(known)
    const entry = Object.fromEntries(
      ENTRY_COLUMNS.map(column => [
        column,
        cells[column] || before[column] || (known.version === null ? (PLAIN[column] ?? '') : ''),
      ]),
    ) as EntryCells
    const changed = ENTRY_COLUMNS.flatMap(column =>
      sorted(before[column]) === sorted(entry[column])
        ? []
        : [{ column, from: before[column], to: entry[column] }],
    )
    const changes = [...changed, ...tied.changes]
    const kind = known.version === null ? 'added' : changes.length > 0 ? 'changed' : 'same'
    return {
      line,
      kind,
      cells: { ...cells, ...entry },
      changes: kind === 'added' ? [] : changes,
      problems: [],
      personId: known.personId,
      version: known.version ?? 0,
      moves: tied.moves,
    }
  })
}

/** Stands for exactly the rows that would be taken and for what they were held against. */
export const fatesHash = (fates: readonly ExpertFate[]): string =>
  sha256(
    canonicalJson(
      fates.filter(isTaken).map(({ line, kind, cells, changes, personId, version, moves }) => ({
        line,
        kind,
        cells,
        changes,
        personId,
        version,
        moves,
      })),
    ),
  )
