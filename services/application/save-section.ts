import { and, eq } from 'drizzle-orm'
import { application, draftSection } from '@/db/schema/application'
import { person } from '@/db/schema/people'
import { ruleContext } from '@/domain/application/context'
import { isUnlocked } from '@/domain/application/correction'
import type { SaveSection } from '@/domain/application/deeds'
import { applyPatch, parseDrafts } from '@/domain/application/draft'
import { maskAnswers, withoutMasks } from '@/domain/application/masked'
import type { Problem } from '@/domain/application/section'
import { type Progress, sectionProgress } from '@/domain/application/status'
import { shanghaiDate } from '@/domain/calendar/days'
import { canonicalJson } from '@/domain/canonical-json'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { type Ctx, personOf } from '../context'
import { type Tx, withTx } from '../tx'
import { caseColumns } from './case-columns'
import { openItems, targetsOf } from './correction-items'
import { readDrafts } from './drafts'
import { lockOwnCase, type OwnCase } from './own-case'
import { openPrivate, resealPrivate } from './private'
import { recordChanges } from './record-changes'

/** What a save leaves behind: the new version, what was kept, what was refused, and how the section now stands. */
export type Saved = {
  version: number
  savedAt: string
  accepted: string[]
  refused: Problem[]
  progress: Progress
}

const text = (value: unknown): string => (value === undefined ? '' : canonicalJson(value))

type Stored = { data: Record<string, unknown>; version: number; savedAt: Date; savedBy: string }

const storedSection = async (tx: Tx, input: SaveSection): Promise<Stored | null> => {
  const [row] = await tx.db
    .select()
    .from(draftSection)
    .where(and(eq(draftSection.applicationId, input.applicationId), eq(draftSection.section, input.section)))
  return row ?? null
}

/** Who saved since, when, and the answers as they now are, so that the second person can choose. */
const staleSection = async (tx: Tx, stored: Stored | null): Promise<Outcome<never>> => {
  if (!stored) return refuse('stale', { current: { version: 0, values: {} } })
  const [by] = await tx.db.select({ name: person.name }).from(person).where(eq(person.id, stored.savedBy))
  return refuse('stale', {
    changed: { by: by?.name ?? '', at: stored.savedAt.toISOString(), what: 'save-section' },
    current: { version: stored.version, values: maskAnswers(openPrivate(stored.data)) },
  })
}

const lockedFields = async (
  tx: Tx,
  { row, scheme }: OwnCase,
  input: SaveSection,
  changed: string[],
): Promise<string[]> => {
  if (row.stage === 'draft') return []
  const items = targetsOf(await openItems(tx.db, row.id))
  return changed.filter(
    fieldId => !isUnlocked(items, { kind: 'answer', sectionId: input.section, fieldId }, scheme.variants),
  )
}

const write = async (
  tx: Tx,
  ctx: Ctx,
  input: SaveSection,
  stored: Stored | null,
  value: Record<string, unknown>,
  changed: readonly string[],
) => {
  const savedBy = personOf(ctx)?.personId
  if (!savedBy) throw new Error('only a person can save a section')
  const before = stored?.data ?? {}
  const data = resealPrivate(input.section, value, before)
  const version = (stored?.version ?? 0) + 1
  const kept = { data, version, savedAt: ctx.now, savedBy }
  await tx.db
    .insert(draftSection)
    .values({ applicationId: input.applicationId, section: input.section, ...kept })
    .onConflictDoUpdate({ target: [draftSection.applicationId, draftSection.section], set: kept })
  const place = { applicationId: input.applicationId, section: input.section, version }
  await recordChanges(tx, ctx, place, changed, { before, after: data })
  return version
}

/**
 * Saves some answers of a section: each is kept or refused on its own and nobody's answer is overwritten unseen.
 * Refuses with stale (with who, when and the current values), in a correction with `frozen` for what is not flagged.
 */
export const saveSection = (ctx: Ctx, input: SaveSection): Promise<Outcome<Saved>> =>
  withTx(ctx, async tx => {
    const own = await lockOwnCase(tx.db, ctx, input.applicationId, 'edit')
    if (!own.ok) return own
    const { row, scheme } = own.value
    if (row.stage !== 'draft' && row.stage !== 'correction')
      return refuse('blocked', { reason: 'wrong_stage', conditions: [] })
    const stored = await storedSection(tx, input)
    if ((stored?.version ?? 0) !== input.version) return staleSection(tx, stored)
    const before = stored ? openPrivate(stored.data) : {}
    const { value, accepted, problems } = applyPatch(input.section, before, withoutMasks(input.patch))
    const changed = accepted.filter(fieldId => text(before[fieldId]) !== text(value[fieldId]))
    const locked = await lockedFields(tx, own.value, input, changed)
    if (locked.length > 0)
      return refuse('invalid', {
        reason: 'frozen',
        fields: Object.fromEntries(locked.map(id => [id, 'frozen'])),
      })
    const version = changed.length > 0 ? await write(tx, ctx, input, stored, value, changed) : input.version
    const sections = parseDrafts({ ...(await readDrafts(tx.db, row.id)), [input.section]: value })
    if (changed.length > 0) {
      // What the office sees of a submitted case changes when it is handed back, not while it is being mended.
      if (row.stage === 'draft')
        await tx.db.update(application).set(caseColumns(sections, row)).where(eq(application.id, row.id))
      tx.audit({
        action: 'save-section',
        target: 'application',
        targetId: row.id,
        data: { section: input.section, fields: changed, version },
      })
    }
    const context = ruleContext(shanghaiDate(ctx.now), scheme, sections)
    return done({
      version,
      savedAt: (changed.length > 0 ? ctx.now : (stored?.savedAt ?? ctx.now)).toISOString(),
      accepted,
      refused: problems,
      progress: sectionProgress(input.section, sections, context),
    })
  })
