import { normaliseText as tidy, toHalfWidth } from '../text'

const isBlank = (value: unknown): boolean => value === undefined || value === null || value === ''

/** Running text: NFC, full-width letters and digits to half width, Chinese punctuation kept, control characters dropped, trimmed; empty becomes undefined. Other types pass through for the schema to refuse. */
export function normaliseText(value: unknown): unknown {
  if (isBlank(value)) return undefined
  if (typeof value !== 'string') return value
  const text = tidy(value)
  return text === '' ? undefined : text
}

/** One line of text: as normaliseText, with every run of white space reduced to one space. */
export function normaliseLine(value: unknown): unknown {
  const text = normaliseText(value)
  return typeof text === 'string' ? text.replace(/\s+/g, ' ') : text
}

/** Codes and numbers of documents: everything full-width to half width, one line; 〔〕 of document numbers are kept. */
export function normaliseCode(value: unknown): unknown {
  const line = normaliseLine(value)
  return typeof line === 'string' ? toHalfWidth(line).trim() || undefined : line
}

const PLAIN_NUMBER = /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/

/** A number as people type it: full-width digits, thousands separators, a trailing percent sign, a typographic minus. What is not a number stays text for the schema to refuse. */
export function normaliseNumber(value: unknown): unknown {
  const code = normaliseCode(value)
  if (typeof code !== 'string') return code
  const text = code
    .replace(/[\u2212\u2013]/g, '-')
    .replace('。', '.')
    .replace(/(\d) (?=\d{3})/g, '$1')
    .replace(/ ?%$/, '')
  return PLAIN_NUMBER.test(text) ? Number(text.replaceAll(',', '')) + 0 : code
}

const DATE_PARTS = /^(\d{4})(?:[-/.]|年) ?(\d{1,2})(?:[-/.]|月) ?(\d{1,2})日?$/

/** A calendar date as people write it (2026-5-8, 2026/05/08, 2026年5月8日) as YYYY-MM-DD. */
export function normaliseDate(value: unknown): unknown {
  const code = normaliseCode(value)
  if (typeof code !== 'string') return code
  const [, year, month, day] = DATE_PARTS.exec(code) ?? []
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : code
}

const YES: readonly unknown[] = ['true', 'yes', 'on', '1', '是']
const NO: readonly unknown[] = ['false', 'no', 'off', '0', '否']

/** A yes or no from a form without script. */
export function normaliseYesNo(value: unknown): unknown {
  const line = normaliseLine(value)
  if (YES.includes(line)) return true
  return NO.includes(line) ? false : line
}

/** A list typed one per line, or sent as repeated fields; blanks and repeats are dropped, an empty list becomes undefined. */
export function normaliseList(value: unknown): unknown {
  if (isBlank(value)) return undefined
  const items = typeof value === 'string' ? value.split(/[\n；;]/) : value
  if (!Array.isArray(items)) return value
  const kept = [...new Set(items.map(normaliseLine))].filter(item => item !== undefined)
  return kept.length === 0 ? undefined : kept
}

const isEmptyRow = (row: unknown): boolean =>
  typeof row === 'object' &&
  row !== null &&
  Object.values(row).every(cell => isBlank(cell) || isEmptyList(cell))

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0

/** Rows of a table: wholly empty rows are dropped, an empty table becomes undefined. */
export function normaliseRows(value: unknown): unknown {
  if (isBlank(value)) return undefined
  if (!Array.isArray(value)) return value
  const rows = value.filter(row => !isBlank(row) && !isEmptyRow(row))
  return rows.length === 0 ? undefined : rows
}

/** Figures by name: each as normaliseNumber, blanks dropped. */
export function normaliseFigures(value: unknown): unknown {
  if (isBlank(value)) return undefined
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const figures = Object.entries(value)
    .map(([id, figure]) => [id, normaliseNumber(figure)] as const)
    .filter(([, figure]) => figure !== undefined)
  return figures.length === 0 ? undefined : Object.fromEntries(figures)
}

/** Answers by id of their question: each as normaliseText, blanks dropped. */
export function normaliseAnswers(value: unknown): unknown {
  if (isBlank(value)) return undefined
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const answers = Object.entries(value)
    .map(([id, answer]) => [id, normaliseText(answer)] as const)
    .filter(([, answer]) => answer !== undefined)
  return answers.length === 0 ? undefined : Object.fromEntries(answers)
}

/** Drops undefined members all the way down, so that equal answers have equal JSON. */
export function compact(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(compact)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).flatMap(([key, member]) =>
    member === undefined ? [] : [[key, compact(member)] as const],
  )
  return Object.fromEntries(kept)
}
