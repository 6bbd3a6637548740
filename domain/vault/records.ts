import type { Field, Fields } from '../application/field'
import type { SectionId } from '../application/section'
import { type SectionDrafts, sectionOf } from '../application/sections'
import { isShown } from '../application/visible'
import { canonicalJson } from '../canonical-json'
import type { DetailId, Details } from '../evidence/details'

/** Records a vault keeps besides plain documents. */
export const RECORD_KINDS = [
  'standard',
  'test_report',
  'trademark',
  'certificate',
  'quality_officer',
  'technician',
  'audited_year',
] as const
export type RecordKind = (typeof RECORD_KINDS)[number]

export const VAULT_KINDS = ['document', ...RECORD_KINDS] as const
export type VaultKind = (typeof VAULT_KINDS)[number]

/** Answers of a record by field, as its section or row holds them. */
export type RecordData = Readonly<Record<string, unknown>>

type Source = {
  readonly section: SectionId
  /** The table whose row it is; absent when the section's own questions are meant. */
  readonly table?: string
  /** The questions it holds, of the section or of the row; absent when all of the row. */
  readonly fields?: readonly string[]
  /** The answer two records of the same thing share. */
  readonly key: string
  /** Answers of the section that hold wherever such a record stands. */
  readonly given?: Readonly<Record<string, unknown>>
  /** The kind of evidence its paper is, where the form asks for one. */
  readonly evidenceKind: string | null
  /** Which of its answers are details of the paper. */
  readonly details: { readonly [id in DetailId]?: string }
  /** Answers that name it in a list; none of them personal. */
  readonly title: readonly string[]
  /** What stands before them, where they alone say too little. */
  readonly named?: string
}

/** Where each kind of record stands in the form. */
const SOURCES: Record<RecordKind, Source> = {
  standard: {
    section: 'standard',
    fields: [
      'kind',
      'number',
      'name',
      'issuedOn',
      'inForceOn',
      'declarationNumber',
      'declaredOn',
      'declarationUrl',
    ],
    key: 'number',
    evidenceKind: 'standard_text',
    details: { number: 'number', issuedOn: 'issuedOn', validFrom: 'inForceOn' },
    title: ['number', 'name'],
  },
  test_report: {
    section: 'tests',
    table: 'reports',
    key: 'number',
    evidenceKind: 'test_report',
    details: { issuer: 'laboratory', number: 'number', issuedOn: 'issuedOn' },
    title: ['number', 'laboratory'],
  },
  trademark: {
    section: 'product',
    fields: ['trademarkNumber', 'trademarkClass', 'trademarkValidUntil'],
    key: 'trademarkNumber',
    evidenceKind: 'trademark_certificate',
    details: { number: 'trademarkNumber', validUntil: 'trademarkValidUntil' },
    title: ['trademarkNumber'],
  },
  certificate: {
    section: 'quality_system',
    table: 'certificates',
    key: 'number',
    evidenceKind: 'system_certificate',
    details: { issuer: 'body', number: 'number', validUntil: 'validUntil' },
    title: ['number', 'body'],
  },
  quality_officer: {
    section: 'quality_officer',
    fields: [
      'name',
      'idKind',
      'idNumber',
      'mobile',
      'position',
      'isTopManagement',
      'appointedBy',
      'appointmentNumber',
      'appointedOn',
      'termUntil',
      'education',
      'title',
      'qualityYears',
      'trainingBody',
      'trainingCertificate',
      'trainedFrom',
      'trainedUntil',
      'trainingHours',
      'trainingModules',
    ],
    key: 'appointmentNumber',
    evidenceKind: 'cqo_appointment',
    details: { number: 'appointmentNumber', issuedOn: 'appointedOn', validUntil: 'termUntil' },
    title: ['position', 'appointmentNumber'],
  },
  technician: {
    section: 'quality_officer',
    fields: [
      'technicianName',
      'technicianIdNumber',
      'technicianSkill',
      'technicianYears',
      'technicianAppointedOn',
      'technicianApprentices',
      'technicianStudio',
      'technicianInnovations',
      'technicianAwards',
    ],
    key: 'technicianName',
    given: { hasTechnician: true },
    evidenceKind: null,
    details: { issuedOn: 'technicianAppointedOn' },
    title: ['technicianAppointedOn'],
    named: '首席技师',
  },
  audited_year: {
    section: 'brand_value',
    table: 'years',
    key: 'year',
    evidenceKind: 'audit_report',
    details: { issuer: 'auditor', number: 'reportNumber' },
    title: ['year', 'auditor'],
  },
}

/** Whether a text names a kind of record. */
export const isRecordKind = (text: string): text is RecordKind => RECORD_KINDS.some(kind => kind === text)

/** Where a record goes: section, and the table if it is a row. */
export const placeOf = (kind: RecordKind): Pick<Source, 'section' | 'table' | 'evidenceKind'> => SOURCES[kind]

/** The questions of a record, the same units the form asks. */
export function recordFields(kind: RecordKind): Fields {
  const { section, table, fields } = SOURCES[kind]
  const own = sectionOf(section).fields
  const all = table ? (own[table]?.columns ?? {}) : own
  return Object.fromEntries(Object.entries(all).filter(([id]) => fields === undefined || fields.includes(id)))
}

const text = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''

const questionOf = (fields: Fields, id: string): Field | undefined =>
  Object.hasOwn(fields, id) ? fields[id] : undefined

/** Reads a record as typed: each answer by the rule of its question, or a problem code per field. */
export function readRecord(
  kind: RecordKind,
  raw: RecordData,
): { ok: true; value: Record<string, unknown> } | { ok: false; problems: Record<string, string> } {
  const fields = recordFields(kind)
  const value: Record<string, unknown> = {}
  const problems: Record<string, string> = {}
  for (const [id, typed] of Object.entries(raw)) {
    const field = questionOf(fields, id)
    const read = field?.draft.safeParse(typed)
    if (!read) problems[id] = 'unknown'
    else if (!read.success) problems[id] = read.error.issues[0]?.message ?? 'type'
    else if (read.data !== undefined) value[id] = read.data
  }
  const { key } = SOURCES[kind]
  if (text(value[key]) === '' && problems[key] === undefined) problems[key] = 'required'
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, value }
}

/** What names a record in a list; never anything personal. */
export const recordTitle = (kind: RecordKind, data: RecordData): string => {
  const { title, named } = SOURCES[kind]
  const parts = title.map(id => text(data[id])).filter(part => part !== '')
  return (named && parts.length > 0 ? [named, ...parts] : parts).join(' ')
}

/** The details of the paper a record stands for. */
export const recordDetails = (kind: RecordKind, data: RecordData): Details =>
  Object.fromEntries(
    Object.entries(SOURCES[kind].details).flatMap(([id, from]) => {
      const value = text(data[from])
      return value === '' ? [] : [[id, value]]
    }),
  )

/** Whether two records speak of the same thing: the same standard, report, year. */
export const isSameRecord = (kind: RecordKind, a: RecordData, b: RecordData): boolean => {
  const { key } = SOURCES[kind]
  return text(a[key]) !== '' && text(a[key]) === text(b[key])
}

const rowsIn = (value: unknown): RecordData[] =>
  Array.isArray(value) ? value.filter(row => typeof row === 'object' && row !== null) : []

/** The records an application holds, each with the answers its questions ask. */
export function recordsIn(sections: SectionDrafts): { kind: RecordKind; data: RecordData }[] {
  return RECORD_KINDS.flatMap(kind => {
    const { section, table, key } = SOURCES[kind]
    const answers: RecordData = sections[section] ?? {}
    const fields = recordFields(kind)
    const rows = table ? rowsIn(answers[table]) : [answers]
    return rows.flatMap(row => {
      const data = Object.fromEntries(
        Object.entries(fields).flatMap(([id, field]) =>
          row[id] !== undefined && isShown(field, row) ? [[id, row[id]]] : [],
        ),
      )
      return text(data[key]) === '' ? [] : [{ kind, data }]
    })
  })
}

/**
 * The patch that puts a record into its section: its answers over the section's, or its row over the row of the same
 * thing, else after the last; years in their order. Null when it stands there already as it is.
 */
export function putRecord(kind: RecordKind, data: RecordData, before: RecordData): RecordData | null {
  const { table, given } = SOURCES[kind]
  if (!table) {
    const patch = { ...given, ...data }
    const isThere = Object.entries(patch).every(
      ([id, value]) => canonicalJson(before[id] ?? null) === canonicalJson(value ?? null),
    )
    return isThere ? null : patch
  }
  const rows = rowsIn(before[table])
  const at = rows.findIndex(row => isSameRecord(kind, row, data))
  if (at >= 0 && canonicalJson(rows[at]) === canonicalJson(data)) return null
  const next = at >= 0 ? rows.map((row, i) => (i === at ? data : row)) : [...rows, data]
  const ordered =
    kind === 'audited_year' ? next.toSorted((a, b) => Number(a.year ?? 0) - Number(b.year ?? 0)) : next
  return { [table]: ordered }
}
