import { indicators } from '../../application/sections/indicators'
import { LOCALES, type Locale, messagesFor } from '../../words/messages'
import { DIRECTIONS, INDICATOR_CLASSES, SHEET_COLUMNS, type SheetColumn } from '../table'

/** Cells of one row by column; an empty one empties the answer, a missing one leaves it. */
export type SheetCells = { [column in SheetColumn]?: string | undefined }

/** Rows of a table at most; the same limit the form has. */
export const MOST_ROWS = indicators.fields.rows.max ?? 60

/** Largest file taken, in bytes. */
export const MOST_BYTES = 512 * 1024

const columnWords = (locale: Locale) => messagesFor(locale).application.fields.indicators.rows.columns

/** Heading of a column in a language. */
export const headingOf = (column: SheetColumn, locale: Locale): string => columnWords(locale)[column].label

/** What may stand in a column of choices, by id, in a language. */
export function choicesOf(
  column: SheetColumn,
  locale: Locale,
): readonly { id: string; name: string }[] | undefined {
  const words = columnWords(locale)
  if (column === 'class') return INDICATOR_CLASSES.map(id => ({ id, name: words.class.options[id] }))
  if (column === 'direction') return DIRECTIONS.map(id => ({ id, name: words.direction.options[id] }))
  return undefined
}

/** Names compare without case, blanks, brackets and what stands in them: “本企业（单位）” is 本企业. */
const key = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)/g, '')
    .replace(/[\s*:'"]/g, '')

/** The column a heading names, in any language or by its id. */
export const columnOf = (heading: string): SheetColumn | undefined =>
  SHEET_COLUMNS.find(column =>
    [column, ...LOCALES.map(locale => headingOf(column, locale))].some(name => key(name) === key(heading)),
  )

/** The id of a choice, from the id itself or its name in any language. */
export const choiceOf = (column: SheetColumn, text: string): string | undefined =>
  LOCALES.flatMap(locale => choicesOf(column, locale) ?? []).find(
    ({ id, name }) => id === text || key(name) === key(text),
  )?.id
