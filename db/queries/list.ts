import { type SQL, sql } from 'drizzle-orm'

/** Values for `in`, each as a parameter. */
export const list = (values: readonly string[]): SQL =>
  sql`(${sql.join(
    values.map(v => sql`${v}`),
    sql`, `,
  )})`
