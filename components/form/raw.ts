import type { Field, Fields } from '@/domain/application/field'
import { figure } from '../apply/format'

/** What the inputs of a field hold: text as typed, a tick, a list of ticks, rows, or figures by id. */
export type Raw = string | boolean | string[] | Raw[] | { [name: string]: Raw }
export type RawRow = { [name: string]: Raw }

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const text = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : ''

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(text) : [])

/** A stored answer as its inputs show it. */
export const rawOf = (field: Field, value: unknown): Raw => {
  switch (field.kind) {
    case 'money':
      return typeof value === 'number' ? figure(value) : text(value)
    case 'accept':
      return value === true
    case 'choices':
      return texts(value)
    case 'list':
      return texts(value).join('\n')
    case 'figures':
    case 'particulars':
      return isRecord(value)
        ? Object.fromEntries(Object.entries(value).map(([id, one]) => [id, text(one)]))
        : {}
    case 'table': {
      const rows = Array.isArray(value) ? value.filter(isRecord) : []
      // As many rows as are asked for at least stand ready to be filled; blank ones are never saved.
      const blank = Array.from({ length: Math.max(0, (field.min ?? 0) - rows.length) }, () => ({}))
      return [...rows, ...blank].map(row => rawRow(field.columns ?? {}, row))
    }
    default:
      return text(value)
  }
}

/** A row of a table, or a whole section, as its inputs show it. */
export const rawRow = (fields: Fields, values: Readonly<Record<string, unknown>>): RawRow =>
  Object.fromEntries(Object.entries(fields).map(([id, field]) => [id, rawOf(field, values[id])]))

/** What the input of one member of a record holds: a figure or an answer by id. */
export const memberOf = (raw: unknown, id: string): string => {
  if (!isRecord(raw)) return ''
  const value = new Map(Object.entries(raw)).get(id)
  return typeof value === 'string' ? value : ''
}
