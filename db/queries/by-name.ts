import { type SQL, sql } from 'drizzle-orm'

/** A name as people look for it in a list: Chinese by its pinyin, not by the numbers of its characters. */
export const byName = (name: SQL): SQL => sql`${name} collate "zh-x-icu"`
