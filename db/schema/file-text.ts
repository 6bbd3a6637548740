import { boolean, integer, jsonb, pgTable, primaryKey, real, text } from 'drizzle-orm/pg-core'
import { instant } from '../columns'

/** That the text of a file was read, once for all who attach the same bytes. */
export const fileText = pgTable('file_text', {
  sha256: text('sha256').primaryKey(),
  /** Pages that were read. */
  pages: integer('pages').notNull(),
  /** Characters that were read; none on a scan. */
  characters: integer('characters').notNull(),
  /** The file holds more than is kept. */
  isCut: boolean('is_cut').notNull(),
  /** Why the file could not be read, or not to its end. */
  unread: text('unread', { enum: ['encrypted', 'damaged', 'too_slow', 'too_much', 'crashed'] }),
  at: instant('at').notNull(),
})

/** The text of one page with the place of each of its runs. */
export const filePage = pgTable(
  'file_page',
  {
    sha256: text('sha256')
      .notNull()
      .references(() => fileText.sha256),
    /** Counted from 1. */
    page: integer('page').notNull(),
    /** In points, as the page is shown. */
    width: real('width').notNull(),
    height: real('height').notNull(),
    /** Text, x, y, width and height in fractions of the page from its upper left corner. */
    runs: jsonb('runs').$type<[string, number, number, number, number][]>().notNull(),
  },
  t => [primaryKey({ columns: [t.sha256, t.page] })],
)
