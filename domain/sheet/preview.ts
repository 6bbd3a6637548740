import type { TableFault } from './table'

/** What is wrong with a cell, and what stands in it. */
export type CellFault<C extends string> = { column: C; code: string; given: string }

/** What becomes of one line of a table. */
export type RowFate<C extends string> = {
  line: number
  kind: 'added' | 'changed' | 'same' | 'wrong'
  cells: Record<C, string>
  changes: { column: C; from: string; to: string }[]
  problems: CellFault<C>[]
}

/** What a table would do; `hash` stands for exactly the rows that would be taken. */
export type TablePreview<C extends string> = { fileName: string } & (
  | { fault: TableFault<C> }
  | { fault: null; rows: RowFate<C>[]; ignored: string[]; hash: string }
)

/** What became of each line once it was taken; `because` says why one was not. */
export type TableTaken = {
  added: number
  updated: number
  unchanged: number
  rows: { line: number; kind: 'added' | 'changed' | 'wrong'; because: string }[]
}

export const isTaken = ({ kind }: { kind: string }): boolean => kind === 'added' || kind === 'changed'
