import { isEvidenceKind } from '@/domain/application/evidence-kinds'
import { isSectionId, sectionOf } from '@/domain/application/sections'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { decide } from '@/domain/workflow/decide'
import type { MoveCase } from '@/domain/workflow/move-input'
import type { Ctx } from '../context'
import { database } from '../database'
import { schemeOf } from '../scheme/load'
import { gatherFacts } from './facts'
import { lastChange } from './last-change'
import { loadCase } from './load'
import { mayOpen, standingOn } from './roles'
import { dueDate } from './transition'

/** The list as it will be sent, and the last day the enterprise will have. */
export type CorrectionPreview = { items: NonNullable<MoveCase['items']>; due: string | null; days: number }

const isKnown = (item: CorrectionPreview['items'][number]): boolean =>
  isSectionId(item.section) &&
  (item.evidenceKind !== null
    ? isEvidenceKind(item.evidenceKind)
    : item.field !== null && Object.hasOwn(sectionOf(item.section).fields, item.field))

/** Judges a correction list without sending it, by the same rules as the move itself. Writes nothing. */
export const previewCorrection = async (ctx: Ctx, input: MoveCase): Promise<Outcome<CorrectionPreview>> => {
  const db = database().orm
  const row = await loadCase(db, input.applicationId)
  if (!row) return refuse('missing')
  const standing = await standingOn(db, ctx, row)
  if (!mayOpen(standing, row)) return refuse('missing')
  if (row.version !== input.version) return refuse('stale', { changed: await lastChange(db, row.id) })
  const items = input.items ?? []
  const strange = items.findIndex(item => !isKnown(item))
  if (strange >= 0) return refuse('invalid', { fields: { [`items.${strange}`]: 'unknown' } })
  const scheme = await schemeOf(db, row.schemeVersionId)
  const facts = await gatherFacts(db, ctx, row, standing, scheme)
  const verdict = decide(facts, 'return_for_correction', { items: items.length })
  if (!verdict.ok && verdict.because === 'forbidden') return refuse('forbidden')
  if (!verdict.ok) return refuse('blocked', { conditions: verdict.conditions })
  return done({ items, due: dueDate(ctx, scheme, 'correction'), days: scheme.limits.correction })
}
