import { done, type Outcome, refuse } from '@/domain/outcome'
import { decide } from '@/domain/workflow/decide'
import { linked } from '@/domain/workflow/mend-at'
import type { MoveCase } from '@/domain/workflow/move-input'
import type { Ctx } from '../context'
import { database } from '../database'
import { schemeOf } from '../scheme/load'
import { fileNames, isKnownEntry } from './correction-draft'
import { gatherFacts } from './facts'
import { lastChange } from './last-change'
import { loadCase } from './load'
import { mayOpen, standingOn } from './roles'
import { dueDate } from './transition'

/** The list as it will be sent, and the last day the enterprise will have. */
export type CorrectionPreview = {
  items: (NonNullable<MoveCase['items']>[number] & { fileName: string | null })[]
  due: string | null
  days: number
}

/** Judges a correction list without sending it, by the same rules as the move itself. Writes nothing. */
export const previewCorrection = async (ctx: Ctx, input: MoveCase): Promise<Outcome<CorrectionPreview>> => {
  const db = database().orm
  const row = await loadCase(db, input.applicationId)
  if (!row) return refuse('missing')
  const standing = await standingOn(db, ctx, row)
  if (!mayOpen(standing, row)) return refuse('missing')
  if (row.version !== input.version)
    return refuse('stale', { changed: await lastChange(db, row.id, standing) })
  const items = input.items ?? []
  const known = await Promise.all(items.map(item => isKnownEntry(db, row.id, item)))
  const strange = known.indexOf(false)
  if (strange >= 0) return refuse('invalid', { fields: { [`items.${strange}`]: 'unknown' } })
  const scheme = await schemeOf(db, row.schemeVersionId)
  const facts = await gatherFacts(db, ctx, row, standing, scheme)
  const verdict = decide(facts, 'return_for_correction', { items: items.length })
  if (!verdict.ok && verdict.because === 'forbidden') return refuse('forbidden')
  if (!verdict.ok)
    return refuse('blocked', { conditions: linked(verdict.conditions, row.id, standing.roles) })
  const names = await fileNames(
    db,
    items.map(item => item.evidenceId),
  )
  const shown = items.map(item => ({
    ...item,
    fileName: item.evidenceId ? (names.get(item.evidenceId) ?? null) : null,
  }))
  return done({ items: shown, due: dueDate(ctx, scheme, 'correction'), days: scheme.limits.correction })
}
