import { z } from 'zod'
import { SHEET_COLUMNS } from '../table'
import { MOST_BYTES, MOST_ROWS } from './columns'

const Id = z.uuid('not_an_id')
const cell = z.string().max(300, 'too_long').optional()

/** A file to look at; nothing is changed by looking. */
export const PreviewIndicators = z.strictObject({
  applicationId: Id,
  file: z.file('no_file').min(1, 'no_file').max(MOST_BYTES, 'sheet_too_large'),
})
export type PreviewIndicators = z.infer<typeof PreviewIndicators>

/** The rows of a file the person has seen and accepts, over the version of the section they were shown with. */
export const ImportIndicators = z.strictObject({
  applicationId: Id,
  version: z.coerce.number().int().min(0).max(1_000_000),
  rows: z
    .array(z.strictObject(Object.fromEntries(SHEET_COLUMNS.map(column => [column, cell]))))
    .min(1, 'no_rows')
    .max(MOST_ROWS, 'too_many'),
  /** Rows of the file that are left out; more than none only when the person says so. */
  wrong: z.coerce.number().int().min(0).max(MOST_ROWS).default(0),
  accept: z.literal(['yes', 'on'], 'must_accept').optional(),
})
export type ImportIndicators = z.infer<typeof ImportIndicators>
