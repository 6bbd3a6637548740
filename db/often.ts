import { createHash } from 'node:crypto'
import type pg from 'pg'

/** How often a statement has to come before a connection keeps its plan, and how many are kept at most. */
const OFTEN = 5
const MOST = 500

const counted = new Map<string, number>()
const names = new Map<string, string>()

// What is searched for decides how: one plan for all patterns would read the whole index for a short one.
const isPlannedOnce = (text: string): boolean =>
  /^\s*(select|with)\b/i.test(text) && !/\bi?like\b/i.test(text)

/**
 * The name under which a connection keeps the plan of a statement: only reading ones that come again and again get one.
 * PostgreSQL then parses and plans them once and not every time, which for the questions of a board costs as much as
 * their answers.
 */
export const nameOfOften = (text: string): string | undefined => {
  const known = names.get(text)
  if (known || names.size >= MOST || !isPlannedOnce(text)) return known
  const n = (counted.get(text) ?? 0) + 1
  if (n < OFTEN) {
    // Texts that never come back must not gather for ever.
    if (counted.size >= 20 * MOST) counted.clear()
    counted.set(text, n)
    return undefined
  }
  counted.delete(text)
  const name = createHash('sha1').update(text).digest('base64url')
  names.set(text, name)
  return name
}

const withName = (asked: unknown): unknown => {
  if (typeof asked !== 'object' || asked === null || !('text' in asked) || typeof asked.text !== 'string')
    return asked
  if ('name' in asked && asked.name !== undefined) return asked
  const name = nameOfOften(asked.text)
  return name ? { ...asked, name } : asked
}

/** Lets every connection of a pool keep the plans of the statements that come often. */
export const keepPlansOf = (pool: pg.Pool): void => {
  pool.on('connect', client => {
    client.query = new Proxy(client.query, {
      apply: (query, self, [asked, ...rest]) => Reflect.apply(query, self, [withName(asked), ...rest]),
    })
  })
}
