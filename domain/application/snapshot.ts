import { canonicalJson, type Json } from '../canonical-json'
import type { AskedField } from '../scheme/schema-asked'
import { fieldsOf } from './asked-fields'
import type { Fields } from './field'
import { SECTION_IDS, type SectionId } from './section'
import type { SectionDrafts } from './sections'
import type { SelfScore } from './self-score'
import { isShown, visibleAnswers } from './visible'

/** A question in the words it was asked in. */
export type AskedQuestion = { fieldId: string; zh: string; en: string }

/** One file of the frozen evidence. */
export type ManifestFile = {
  id: string
  evidenceKind: string
  name: string
  mediaType: string
  bytes: number
  /** Lower-case hex. */
  sha256: string
  /** Further kinds it serves besides the first, in alphabetical order; absent when there are none. */
  uses?: string[]
  /** What the enterprise told about the document: issuer, number, validity; absent when it told nothing. */
  details?: { readonly [id: string]: string }
}

/** An application as submitted: what was asked, what was answered, which files lay with it, under which scheme. */
export type Snapshot = {
  format: 'application-snapshot/1'
  scheme: string
  sections: { id: SectionId; questions: AskedQuestion[]; answers: { readonly [fieldId: string]: Json } }[]
  files: ManifestFile[]
  /** What the enterprise gave itself on the rubric, by code of the item; absent when it gave nothing. */
  selfScore?: SelfScore
}

/** Gives the label of a question or column in one language, by its key in the `application` namespace. */
export type Ask = (locale: 'zh-CN' | 'en', labelKey: string) => string

const figuresIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null ? Object.keys(value) : []

const sameOrder = (a: ManifestFile, b: ManifestFile): number =>
  a.evidenceKind === b.evidenceKind ? (a.id < b.id ? -1 : 1) : a.evidenceKind < b.evidenceKind ? -1 : 1

/** Names of the scheme's figures and questions by id. */
export type FigureNames = Readonly<Record<string, { 'zh-CN': string; en: string }>>

function questionsOf(
  sectionId: SectionId,
  fields: Fields,
  answers: Readonly<Record<string, unknown>>,
  ask: Ask,
  names: FigureNames,
): AskedQuestion[] {
  const question = (fieldId: string, key: string) => ({ fieldId, zh: ask('zh-CN', key), en: ask('en', key) })
  return Object.entries(fields).flatMap(([fieldId, field]) => {
    if (!isShown(field, answers)) return []
    const at = `fields.${sectionId}.${fieldId}`
    const columns = Object.keys(field.columns ?? {})
    return [
      question(fieldId, `${at}.label`),
      ...columns.map(column => question(`${fieldId}.*.${column}`, `${at}.columns.${column}.label`)),
      ...figuresIn(answers[fieldId]).flatMap(id => {
        const name = names[id]
        return (field.kind === 'figures' || field.kind === 'particulars') && name
          ? [{ fieldId: `${fieldId}.${id}`, zh: name['zh-CN'], en: name.en }]
          : []
      }),
    ]
  })
}

/**
 * Freezes an application as plain JSON with a fixed order, so that the same answers always have the same bytes.
 * Answers to questions that are not asked are left out. Throws NotJson when something in it is not JSON.
 */
export function buildSnapshot(input: {
  scheme: string
  /** What the scheme version asks of some variants only. */
  asked: readonly AskedField[]
  sections: SectionDrafts
  files: readonly ManifestFile[]
  ask: Ask
  /** Names of the scheme's figures and questions, so that they too are frozen as asked. */
  figureNames?: FigureNames
  selfScore?: SelfScore | undefined
}): Snapshot {
  const snapshot: Snapshot = {
    format: 'application-snapshot/1',
    scheme: input.scheme,
    sections: SECTION_IDS.map(id => {
      const draft = input.sections[id] ?? {}
      const fields = fieldsOf(id, input.asked)
      const answers = visibleAnswers(fields, draft)
      return {
        id,
        questions: questionsOf(id, fields, answers, input.ask, input.figureNames ?? {}),
        answers: JSON.parse(canonicalJson(answers)),
      }
    }),
    files: [...input.files].sort(sameOrder),
    ...(input.selfScore ? { selfScore: input.selfScore } : {}),
  }
  return JSON.parse(canonicalJson(snapshot))
}

/** The bytes to hash: the canonical JSON of a snapshot (RFC 8785). */
export const snapshotText = (snapshot: Snapshot): string => canonicalJson(snapshot)

/** A changed answer with the exact cells, or a file added, removed or renamed. */
export type Change =
  | {
      kind: 'answer'
      sectionId: SectionId
      fieldId: string
      before: Json | undefined
      after: Json | undefined
      /** Places within a table or list, `0.number`; one empty path when the whole answer changed. */
      cells: { path: string; before: Json | undefined; after: Json | undefined }[]
    }
  | { kind: 'file'; evidenceKind: string; before: ManifestFile | undefined; after: ManifestFile | undefined }

const same = (a: Json | undefined, b: Json | undefined): boolean =>
  a === undefined || b === undefined ? a === b : canonicalJson(a) === canonicalJson(b)

const isTree = (value: Json | undefined): value is readonly Json[] | { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null

function* leaves(before: Json | undefined, after: Json | undefined, path: string): Generator<Cell> {
  if (same(before, after)) return
  if (!isTree(before) || !isTree(after) || Array.isArray(before) !== Array.isArray(after)) {
    yield { path, before, after }
    return
  }
  const [a, b] = [new Map(Object.entries<Json>(before)), new Map(Object.entries<Json>(after))]
  for (const key of new Set([...a.keys(), ...b.keys()])) {
    yield* leaves(a.get(key), b.get(key), path === '' ? key : `${path}.${key}`)
  }
}

type Cell = { path: string; before: Json | undefined; after: Json | undefined }

function* answerChanges(a: Snapshot, b: Snapshot): Generator<Change> {
  for (const sectionId of SECTION_IDS) {
    const [before, after] = [a, b].map(
      snapshot => snapshot.sections.find(({ id }) => id === sectionId)?.answers ?? {},
    )
    const fieldIds = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
    for (const fieldId of fieldIds) {
      const cells = [...leaves(before?.[fieldId], after?.[fieldId], '')]
      if (cells.length === 0) continue
      yield { kind: 'answer', sectionId, fieldId, before: before?.[fieldId], after: after?.[fieldId], cells }
    }
  }
}

function* fileChanges(a: Snapshot, b: Snapshot): Generator<Change> {
  const after = new Map(b.files.map(file => [file.id, file]))
  const before = new Map(a.files.map(file => [file.id, file]))
  for (const file of [...a.files, ...b.files.filter(({ id }) => !before.has(id))]) {
    const [old, now] = [before.get(file.id), after.get(file.id)]
    if (!same(old, now)) yield { kind: 'file', evidenceKind: file.evidenceKind, before: old, after: now }
  }
}

/** What changed from one snapshot to the next, in the order of the form, files last. */
export const diffSnapshots = (a: Snapshot, b: Snapshot): Change[] => [
  ...answerChanges(a, b),
  ...fileChanges(a, b),
]
