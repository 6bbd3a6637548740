import { customType, timestamp, uuid } from 'drizzle-orm/pg-core'

/** Random primary key. */
export const id = () => uuid('id').primaryKey().defaultRandom()

/** Instant in UTC, shown to people in Asia/Shanghai. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 })

/** Bytes, for encrypted values. */
export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' })
