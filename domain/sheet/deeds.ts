import { z } from 'zod'

/** A file to look at; nothing is changed by looking. */
export const previewOf = (mostBytes: number) =>
  z.strictObject({ file: z.file('no_file').min(1, 'no_file').max(mostBytes, 'sheet_too_large') })

/** The rows that were shown, and the hash that stands for them. */
export const takingOf = <C extends string>(columns: readonly C[], most: number, mostInCell = 400) => {
  const cell = z.string().max(mostInCell, 'too_long').default('')
  const cells = Object.fromEntries(columns.map(column => [column, cell])) as Record<C, typeof cell>
  return z.strictObject({
    fileName: z.string().max(120),
    hash: z.string().regex(/^[0-9a-f]{64}$/, { error: 'stale' }),
    rows: z
      .array(z.strictObject({ line: z.number().int().min(1).max(5_000), ...cells }))
      .min(1, 'no_rows')
      .max(most, 'too_many'),
  })
}
