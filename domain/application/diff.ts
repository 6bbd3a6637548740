import { canonicalJson, type Json } from '../canonical-json'
import type { Field } from './field'
import { diffRows, type Row, type RowChange, rowsAfter } from './row-diff'
import type { SectionId } from './section'
import { sectionOf } from './sections'
import { type Change, diffSnapshots, type ManifestFile, type Snapshot } from './snapshot'
import { diffText, type TextPart, textAfter } from './text-diff'

/** How an answer changed: word by word, row by row, or as a whole. */
export type Shape =
  | { kind: 'text'; parts: TextPart[] }
  | { kind: 'table'; rows: RowChange[]; isGone: boolean }
  | { kind: 'whole'; before: Json | undefined; after: Json | undefined }

export type AnswerDiff = { sectionId: SectionId; fieldId: string; shape: Shape }

/** A file replaced by another of its kind, added, removed, or kept with another name or use. */
export type FileDiff = {
  kind: 'replaced' | 'added' | 'removed' | 'changed'
  evidenceKind: string
  before: ManifestFile | null
  after: ManifestFile | null
}

export type ApplicationDiff = {
  answers: AnswerDiff[]
  files: FileDiff[]
  /** What stayed as it was. */
  unchanged: { answers: number; files: number }
}

const isRow = (value: Json): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isRows = (value: Json | undefined): value is readonly Row[] =>
  Array.isArray(value) && value.every(one => isRow(one))

/** Columns that name a row, in the order in which they are tried. */
const keyColumns = (field: Field | undefined): string[] =>
  Object.entries(field?.columns ?? {}).flatMap(([id, column]) =>
    column.kind === 'line' || column.kind === 'code' || column.kind === 'year' ? [id] : [],
  )

const shapeOf = (
  sectionId: SectionId,
  fieldId: string,
  before: Json | undefined,
  after: Json | undefined,
): Shape => {
  const field: Field | undefined = sectionOf(sectionId).fields[fieldId]
  if (field?.columns && isRows(before ?? []) && isRows(after ?? []))
    return {
      kind: 'table',
      rows: diffRows(rowsIn(before), rowsIn(after), keyColumns(field)),
      isGone: after === undefined,
    }
  if (typeof before === 'string' && typeof after === 'string' && !field?.isPrivate)
    return { kind: 'text', parts: diffText(before, after) }
  return { kind: 'whole', before, after }
}

const rowsIn = (value: Json | undefined): readonly Row[] => (isRows(value) ? value : [])

type FileChange = Extract<Change, { kind: 'file' }>

/** Pairs a removed and an added file of one kind as a replacement, in their order. */
const pairFiles = (changes: readonly FileChange[]): FileDiff[] => {
  const arrived = changes.filter(change => !change.before)
  const used = new Set<FileChange>()
  const found: FileDiff[] = []
  for (const change of changes) {
    const { evidenceKind, before } = change
    if (!before) continue
    if (change.after) {
      found.push({ kind: 'changed', evidenceKind, before, after: change.after })
      continue
    }
    const next = arrived.find(one => one.evidenceKind === evidenceKind && !used.has(one))
    if (next) used.add(next)
    found.push({ kind: next ? 'replaced' : 'removed', evidenceKind, before, after: next?.after ?? null })
  }
  for (const change of arrived)
    if (!used.has(change))
      found.push({
        kind: 'added',
        evidenceKind: change.evidenceKind,
        before: null,
        after: change.after ?? null,
      })
  return found
}

const answersIn = (snapshot: Snapshot): number =>
  snapshot.sections.reduce((sum, { answers }) => sum + Object.keys(answers).length, 0)

/** What a resubmission changed, answer by answer and file by file, with how much stayed. */
export function diffApplications(before: Snapshot, after: Snapshot): ApplicationDiff {
  const changes = diffSnapshots(before, after)
  const answers = changes.flatMap((change): AnswerDiff[] =>
    change.kind === 'answer'
      ? [
          {
            sectionId: change.sectionId,
            fieldId: change.fieldId,
            shape: shapeOf(change.sectionId, change.fieldId, change.before, change.after),
          },
        ]
      : [],
  )
  const files = changes.flatMap(change => (change.kind === 'file' ? [change] : []))
  const touched = answers.filter(({ sectionId, fieldId }) => {
    const now = after.sections.find(({ id }) => id === sectionId)?.answers
    return now !== undefined && fieldId in now
  }).length
  return {
    answers,
    files: pairFiles(files),
    unchanged: {
      answers: answersIn(after) - touched,
      files: after.files.length - files.filter(change => change.after).length,
    },
  }
}

const valueAfter = (shape: Shape): Json | undefined => {
  switch (shape.kind) {
    case 'text':
      return textAfter(shape.parts)
    case 'table':
      return shape.isGone ? undefined : rowsAfter(shape.rows)
    case 'whole':
      return shape.after
  }
}

/** The answers and files of an application with what a comparison says done to it; makes `diffApplications` checkable. */
export function applyDiff(before: Snapshot, diff: ApplicationDiff): Pick<Snapshot, 'sections' | 'files'> {
  const sections = before.sections.map(part => {
    const answers: Record<string, Json> = { ...part.answers }
    for (const { sectionId, fieldId, shape } of diff.answers) {
      if (sectionId !== part.id) continue
      const value = valueAfter(shape)
      if (value === undefined) delete answers[fieldId]
      else answers[fieldId] = value
    }
    return { ...part, answers: JSON.parse(canonicalJson(answers)) }
  })
  const gone = new Set(diff.files.flatMap(({ before: old }) => (old ? [old.id] : [])))
  const kept = before.files.filter(file => !gone.has(file.id))
  return { sections, files: [...kept, ...diff.files.flatMap(({ after }) => (after ? [after] : []))] }
}
