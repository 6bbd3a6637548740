import type { AskedField } from '../scheme/schema-asked'
import { fieldsOf } from './asked-fields'
import type { Field, Fields, Unit } from './field'
import type { SectionId } from './section'
import { type SectionDrafts, sectionOf } from './sections'
import { isShown } from './visible'

/** Registers of names that live outside the words of the application. */
export type NameRegister = 'area' | 'industry' | 'field' | 'brandType' | 'qualityKind'

/** An answer ready to be displayed; only names and number formats are left to the page. */
export type ReadValue =
  | { kind: 'none' }
  | { kind: 'text'; text: string; isLong: boolean }
  | { kind: 'number'; number: number; unit: Unit | undefined }
  | { kind: 'money'; wanYuan: number }
  | { kind: 'year'; year: number }
  | { kind: 'date'; date: string }
  | { kind: 'boolean'; isYes: boolean }
  | { kind: 'word'; key: string }
  | { kind: 'words'; keys: string[] }
  | { kind: 'name'; register: NameRegister; id: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'figures'; figures: { id: string; number: number }[] }
  | { kind: 'particulars'; answers: { id: string; text: string }[] }
  | { kind: 'table'; columns: { id: string; labelKey: string }[]; rows: ReadValue[][] }

/** One question with its answer, as check-your-answers, the case page and the PDF show it. */
export type ReadItem = {
  sectionId: SectionId
  partId: string
  fieldId: string
  /** Key within the `application` namespace. */
  labelKey: string
  value: ReadValue
  isPrivate: boolean
}

const REGISTERS: Readonly<Record<string, NameRegister>> = {
  'enterprise.industry': 'industry',
  'product.field': 'field',
  'product.brandType': 'brandType',
  'product.qualityKind': 'qualityKind',
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter(item => typeof item === 'string') : []

/** Key of a question's label in the `application` namespace; columns of a table have their own. */
export const labelKey = (sectionId: SectionId, fieldId: string, column?: string): string =>
  column ? `fields.${sectionId}.${fieldId}.columns.${column}.label` : `fields.${sectionId}.${fieldId}.label`

function readNumber(field: Field, number: number): ReadValue {
  if (field.kind === 'money') return { kind: 'money', wanYuan: number }
  return field.kind === 'year' ? { kind: 'year', year: number } : { kind: 'number', number, unit: field.unit }
}

function readText(field: Field, value: string, at: string): ReadValue {
  if (field.kind === 'area') return { kind: 'name', register: 'area', id: value }
  if (field.kind === 'date') return { kind: 'date', date: value }
  if (field.kind !== 'choice') return { kind: 'text', text: value, isLong: field.kind === 'text' }
  const register = REGISTERS[at]
  return register
    ? { kind: 'name', register, id: value }
    : { kind: 'word', key: `fields.${at}.options.${value}` }
}

function readList(field: Field, value: readonly unknown[], at: string): ReadValue {
  if (field.columns) return readTable(field.columns, value, at)
  const items = texts(value)
  if (field.kind !== 'choices') return { kind: 'list', items }
  return { kind: 'words', keys: items.map(item => `fields.${at}.options.${item}`) }
}

function readTable(columns: Fields, value: readonly unknown[], at: string): ReadValue {
  const entries = Object.entries(columns)
  return {
    kind: 'table',
    columns: entries.map(([id]) => ({ id, labelKey: `fields.${at}.columns.${id}.label` })),
    rows: value.filter(isRecord).map(row =>
      entries.map(([id, column]) => {
        if (!isShown(column, row)) return { kind: 'none' }
        return readValueOf(column, row[id], `${at}.columns.${id}`)
      }),
    ),
  }
}

/** One answer as it reads back; `at` is its place under `fields` in the words. */
export function readValueOf(field: Field, value: unknown, at: string): ReadValue {
  if (typeof value === 'boolean') return { kind: 'boolean', isYes: value }
  if (typeof value === 'number') return readNumber(field, value)
  if (typeof value === 'string') return readText(field, value, at)
  if (Array.isArray(value)) return readList(field, value, at)
  if (!isRecord(value)) return { kind: 'none' }
  if (field.kind === 'particulars') {
    const answers = Object.entries(value).flatMap(([id, text]) =>
      typeof text === 'string' ? [{ id, text }] : [],
    )
    return { kind: 'particulars', answers }
  }
  const figures = Object.entries(value).flatMap(([id, number]) =>
    typeof number === 'number' ? [{ id, number }] : [],
  )
  return { kind: 'figures', figures }
}

/** How a section reads back: every question that is asked, answered or not, in the order of the form. */
export function readBack(
  sectionId: SectionId,
  sections: SectionDrafts,
  asked: readonly AskedField[],
): ReadItem[] {
  const { parts } = sectionOf(sectionId)
  const fields = fieldsOf(sectionId, asked)
  const answers: Readonly<Record<string, unknown>> = sections[sectionId] ?? {}
  return parts.flatMap(part =>
    part.fields.flatMap(fieldId => {
      const field = fields[fieldId]
      if (!field || !isShown(field, answers)) return []
      const value = readValueOf(field, answers[fieldId], `${sectionId}.${fieldId}`)
      const label = labelKey(sectionId, fieldId)
      return [{ sectionId, partId: part.id, fieldId, labelKey: label, value, isPrivate: field.isPrivate }]
    }),
  )
}
