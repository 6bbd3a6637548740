import { z } from 'zod'
import { MOST_VETO_BYTES, MOST_VETO_ROWS, VETO_COLUMNS } from './sheet'

const Id = z.uuid('not_an_id')
const cell = z.string().max(300, 'too_long').default('')
const cells = Object.fromEntries(VETO_COLUMNS.map(column => [column, cell])) as Record<
  (typeof VETO_COLUMNS)[number],
  typeof cell
>
const reason = z.string().trim().min(10, 'too_short').max(2000, 'too_long')

/** A file to look at; nothing is changed by looking. */
export const PreviewVetoes = z.strictObject({
  file: z.file('no_file').min(1, 'no_file').max(MOST_VETO_BYTES, 'sheet_too_large'),
})
export type PreviewVetoes = z.output<typeof PreviewVetoes>

/** Rows the officer has seen, each with the version of the entry it was held against (0 for none), and those chosen. */
export const ImportVetoes = z.strictObject({
  fileName: z.string().max(120),
  rows: z
    .array(
      z.strictObject({
        line: z.number().int().min(1).max(2_000),
        version: z.number().int().min(0).max(1_000_000),
        ...cells,
      }),
    )
    .min(1, 'no_rows')
    .max(MOST_VETO_ROWS, 'too_many'),
  lines: z.array(z.coerce.number().int()).min(1, 'none_ticked').max(MOST_VETO_ROWS),
})
export type ImportVetoes = z.output<typeof ImportVetoes>

/** One entry by hand; judged like a row of a file. */
export const EnterVeto = z.strictObject(cells)
export type EnterVeto = z.output<typeof EnterVeto>

export const LiftVetoEntry = z.strictObject({
  vetoId: Id,
  version: z.coerce.number().int().min(1),
  repairedOn: z.iso.date('date'),
  reason,
})
export type LiftVetoEntry = z.output<typeof LiftVetoEntry>

/** Takes an entry back that should never have been made. */
export const WithdrawVeto = z.strictObject({ vetoId: Id, version: z.coerce.number().int().min(1), reason })
export type WithdrawVeto = z.output<typeof WithdrawVeto>

/** Takes a whole import back. */
export const UndoVetoImport = z.strictObject({ importId: Id, reason })
export type UndoVetoImport = z.output<typeof UndoVetoImport>
