import { desc, eq } from 'drizzle-orm'
import { correction, correctionItem, formalPoint } from '@/db/schema/application'
import { type ApplicationDiff, diffApplications } from '@/domain/application/diff'
import { type ReadItem, type ReadValue, readBack, readValueOf } from '@/domain/application/read-back'
import type { RowChange } from '@/domain/application/row-diff'
import { SECTION_IDS, type SectionId } from '@/domain/application/section'
import { sectionOf } from '@/domain/application/sections'
import type { ManifestFile } from '@/domain/application/snapshot'
import type { TextPart } from '@/domain/application/text-diff'
import { done, type Outcome } from '@/domain/outcome'
import type { Scheme } from '@/domain/scheme/schema'
import type { Text } from '@/domain/scheme/text'
import type { Ctx } from '../context'
import { listSnapshotPages } from '../evidence/snapshot-pages'
import { openPart } from './open-case'
import { computedPoints } from './result'
import { lastSnapshots, type SnapshotRow, sectionsIn } from './sections'

/** A changed answer ready to be shown; what is personal says only that it changed. */
export type ShownShape =
  | { kind: 'hidden' }
  | { kind: 'text'; parts: TextPart[] }
  | { kind: 'values'; before: ReadValue; after: ReadValue }
  | {
      kind: 'table'
      columns: { id: string; labelKey: string }[]
      rows: {
        kind: RowChange['kind']
        from: number | null
        to: number | null
        cells: { before: ReadValue; after: ReadValue; isChanged: boolean }[]
      }[]
    }

export type Asked = { reason: string; note: string }

export type ChangedItem = { fieldId: string; labelKey: string; shape: ShownShape; asked: Asked | null }

export type ShownFile = { id: string; name: string; sha256: string; pages: number | null }

export type ChangedFile = {
  kind: ApplicationDiff['files'][number]['kind']
  evidenceKind: string
  before: ShownFile | null
  after: ShownFile | null
  asked: Asked | null
}

export type FigureChange = { item: string; name: Text; before: number | null; after: number | null }

export type ChangesView = {
  from: { seq: number; at: string }
  to: { seq: number; at: string }
  sections: { id: SectionId; changed: ChangedItem[]; same: ReadItem[] }[]
  files: ChangedFile[]
  keptFiles: number
  figures: { changed: FigureChange[]; same: number }
  counts: { answers: number; files: number; same: number; kept: number }
  checks: { again: number; carried: number } | null
  settings: Scheme['brandValue']
  /** For the names of a variant's own questions. */
  questions: Scheme['variants']['questions']
}

const shapeFor = (
  sectionId: SectionId,
  fieldId: string,
  diff: ApplicationDiff['answers'][number]['shape'],
): ShownShape => {
  const field = sectionOf(sectionId).fields[fieldId]
  const at = `${sectionId}.${fieldId}`
  if (!field || field.isPrivate) return { kind: 'hidden' }
  if (diff.kind === 'text' && (field.kind === 'line' || field.kind === 'text' || field.kind === 'code'))
    return { kind: 'text', parts: diff.parts }
  if (diff.kind === 'table' && field.columns) {
    const columns = Object.entries(field.columns)
    return {
      kind: 'table',
      columns: columns.map(([id]) => ({ id, labelKey: `fields.${at}.columns.${id}.label` })),
      rows: diff.rows.map(row => ({
        kind: row.kind,
        from: row.from,
        to: row.to,
        cells: columns.map(([id, column]) => ({
          before: readValueOf(column, row.before?.[id], `${at}.columns.${id}`),
          after: readValueOf(column, row.after?.[id], `${at}.columns.${id}`),
          isChanged: row.columns.includes(id),
        })),
      })),
    }
  }
  const [before, after] =
    diff.kind === 'whole'
      ? [diff.before, diff.after]
      : diff.kind === 'text'
        ? [textOf(diff.parts, 'added'), textOf(diff.parts, 'removed')]
        : [undefined, undefined]
  return { kind: 'values', before: readValueOf(field, before, at), after: readValueOf(field, after, at) }
}

const textOf = (parts: readonly TextPart[], without: TextPart['kind']): string =>
  parts.flatMap(part => (part.kind === without ? [] : [part.text])).join('')

type Item = typeof correctionItem.$inferSelect

const itemsOfLastRound = async (
  db: Parameters<typeof lastSnapshots>[0],
  applicationId: string,
): Promise<Item[]> => {
  const [round] = await db
    .select({ id: correction.id })
    .from(correction)
    .where(eq(correction.applicationId, applicationId))
    .orderBy(desc(correction.round))
    .limit(1)
  return round ? db.select().from(correctionItem).where(eq(correctionItem.correctionId, round.id)) : []
}

const askedOf = (item: Item | undefined): Asked | null =>
  item ? { reason: item.reason, note: item.note } : null

const figuresOf = (before: SnapshotRow, after: SnapshotRow, scheme: Scheme): ChangesView['figures'] => {
  const [a, b] = [before, after].map(row => computedPoints(sectionsIn(row.data), scheme))
  const rows = scheme.pillars
    .flatMap(pillar => pillar.items)
    .filter(item => a?.[item.id] || b?.[item.id])
    .map((item): FigureChange => {
      return {
        item: item.id,
        name: item.title,
        before: a?.[item.id]?.points ?? null,
        after: b?.[item.id]?.points ?? null,
      }
    })
  const changed = rows.filter(row => row.before !== row.after)
  return { changed, same: rows.length - changed.length }
}

/**
 * What the last resubmission changed, side by side, with the correction list it answers, the computed points before and
 * after, and the checks that carry over. Null while there is one submission only. For whoever may read the application.
 */
export const viewChanges = async (ctx: Ctx, id: string): Promise<Outcome<ChangesView | null>> => {
  const opened = await openPart(ctx, id, 'application')
  if (!opened.ok) return opened
  const { db, row, scheme, access } = opened.value
  const [after, before] = await lastSnapshots(db, row.id, 2)
  if (!after || !before) return done(null)
  const diff = diffApplications(before.data, after.data)
  const [items, pages, points] = await Promise.all([
    access('checklist') === 'none' ? [] : itemsOfLastRound(db, row.id),
    listSnapshotPages(db, row.id),
    access('checklist') === 'none'
      ? null
      : db
          .select({ reopenedAt: formalPoint.reopenedAt, carriedTo: formalPoint.carriedTo })
          .from(formalPoint)
          .where(eq(formalPoint.applicationId, row.id)),
  ])
  const sections = sectionsIn(after.data)
  const shownFile = (file: ManifestFile | null): ShownFile | null =>
    file && { id: file.id, name: file.name, sha256: file.sha256, pages: pages.get(file.id) ?? null }
  return done({
    from: { seq: before.seq, at: before.at.toISOString() },
    to: { seq: after.seq, at: after.at.toISOString() },
    sections: SECTION_IDS.map(sectionId => {
      const changed = diff.answers.filter(one => one.sectionId === sectionId)
      const names = new Set(changed.map(one => one.fieldId))
      return {
        id: sectionId,
        changed: changed.map(({ fieldId, shape }) => ({
          fieldId,
          labelKey: `fields.${sectionId}.${fieldId}.label`,
          shape: shapeFor(sectionId, fieldId, shape),
          asked: askedOf(items.find(item => item.section === sectionId && item.field === fieldId)),
        })),
        same: readBack(sectionId, sections, scheme.variants.asked).filter(
          item => !item.isPrivate && !names.has(item.fieldId),
        ),
      }
    }),
    files: diff.files.map(file => ({
      kind: file.kind,
      evidenceKind: file.evidenceKind,
      before: shownFile(file.before),
      after: shownFile(file.after),
      asked: askedOf(
        items.find(
          item =>
            item.evidenceKind === file.evidenceKind &&
            (item.evidenceId === null || item.evidenceId === file.before?.id),
        ),
      ),
    })),
    keptFiles: diff.unchanged.files,
    figures: figuresOf(before, after, scheme),
    counts: {
      answers: diff.answers.length,
      files: diff.files.length,
      same: diff.unchanged.answers,
      kept: diff.unchanged.files,
    },
    checks: points && {
      again: points.filter(point => point.reopenedAt !== null).length,
      carried: points.filter(point => point.carriedTo === after.seq).length,
    },
    settings: scheme.brandValue,
    questions: scheme.variants.questions,
  })
}
