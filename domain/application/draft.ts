import { canonicalJson } from '../canonical-json'
import type { Fields } from './field'
import { compact } from './normalise'
import { firstPerPlace, problemsOf, toProblem } from './problems'
import type { Problem, SectionId } from './section'
import { SECTIONS, type SectionDraft, type SectionDrafts, sectionOf } from './sections'

/** A draft read at the door, or every reason why it can't be kept. */
export type DraftOutcome<T> = { ok: true; value: T } | { ok: false; problems: Problem[] }

/** Reads a whole section as typed or as stored: normalises, keeps limits, refuses what is unknown. */
export function parseDraft<K extends SectionId>(sectionId: K, raw: unknown): DraftOutcome<SectionDraft<K>> {
  const result = sectionOf(sectionId).draft.safeParse(raw ?? {})
  if (!result.success) return { ok: false, problems: firstPerPlace(problemsOf(sectionId, result.error)) }
  // The schema that accepted it is the one of this section.
  return { ok: true, value: compact(result.data) as SectionDraft<K> }
}

/** What became of a save: the draft after it, the fields that were accepted, and what was refused and why. */
export type PatchResult = { value: Record<string, unknown>; accepted: string[]; problems: Problem[] }

const sameJson = (a: unknown, b: unknown): boolean =>
  canonicalJson(compact(a) ?? null) === canonicalJson(compact(b) ?? null)

function readField(
  sectionId: SectionId,
  fields: Fields,
  fieldId: string,
  raw: unknown,
): DraftOutcome<unknown> {
  const field = Object.hasOwn(fields, fieldId) ? fields[fieldId] : undefined
  if (!field) return { ok: false, problems: [toProblem(sectionId, { path: fieldId, code: 'unknown' })] }
  const result = field.draft.safeParse(raw)
  if (result.success) return { ok: true, value: compact(result.data) }
  return { ok: false, problems: firstPerPlace(problemsOf(sectionId, result.error, fieldId)) }
}

/**
 * Saves some fields of a section: each is accepted or refused on its own, a refused one keeps its last accepted
 * value, an emptied one is removed, and one that comes from the register can't be changed (`fixed`).
 */
export function applyPatch(
  sectionId: SectionId,
  current: Readonly<Record<string, unknown>>,
  patch: Readonly<Record<string, unknown>>,
): PatchResult {
  const { fields } = sectionOf(sectionId)
  const value = new Map(Object.entries(current))
  const accepted: string[] = []
  const problems: Problem[] = []
  for (const [fieldId, raw] of Object.entries(patch)) {
    const read = readField(sectionId, fields, fieldId, raw)
    if (!read.ok) problems.push(...read.problems)
    else if (fields[fieldId]?.isFixed && !sameJson(read.value, current[fieldId])) {
      problems.push(toProblem(sectionId, { path: fieldId, code: 'fixed' }))
    } else {
      accepted.push(fieldId)
      if (read.value === undefined) value.delete(fieldId)
      else value.set(fieldId, read.value)
    }
  }
  return { value: Object.fromEntries(value), accepted, problems }
}

/** Reads a whole application as stored; throws when a stored section no longer fits its schema. */
export function parseDrafts(raw: Readonly<Record<string, unknown>>): SectionDrafts {
  const drafts: Record<string, unknown> = {}
  for (const [id, section] of Object.entries(SECTIONS)) {
    if (raw[id] !== undefined) drafts[id] = compact(section.draft.parse(raw[id]))
  }
  // Each member came out of the schema of its own section.
  return drafts as SectionDrafts
}
