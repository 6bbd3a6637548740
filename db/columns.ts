import { customType, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** Random primary key. */
export const id = () => uuid('id').primaryKey().defaultRandom()

/** Instant in UTC, shown to people in Asia/Shanghai. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 })

/** Bytes, for encrypted values. */
export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' })

/** What is kept of a table that was taken in, whatever it held, so that it can be taken back as a whole. */
export const importColumns = () => ({
  id: id(),
  fileName: text('file_name').notNull(),
  added: integer('added').notNull(),
  updated: integer('updated').notNull(),
  unchanged: integer('unchanged').notNull(),
  by: uuid('by').notNull(),
  at: instant('at').notNull(),
  undoneAt: instant('undone_at'),
  undoneBy: uuid('undone_by'),
})
