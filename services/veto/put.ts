import { and, eq, sql } from 'drizzle-orm'
import { vetoEntry } from '@/db/schema/veto'
import { shanghaiDate } from '@/domain/calendar/days'
import type { VetoCells } from '@/domain/veto/sheet'
import { vetoState } from '@/domain/veto/state'
import type { CaseRow } from '../case/load'
import { actorId, type Ctx } from '../context'
import type { Tx } from '../tx'
import { tellCases, type VetoNews } from './cases'
import { cellsOf, columnsOf, recordChange, type VetoRecord } from './record'

type Locked = readonly { creditCode: string; row: CaseRow }[]

const isOver = (ctx: Ctx, cells: VetoCells): boolean =>
  vetoState({ expiresOn: cells.expiresOn, repairedOn: cells.repairedOn || null }, shanghaiDate(ctx.now)) !==
  'in_force'

/** Adds an entry with its line of history; tells the running cases (locked before) when it holds now. */
export const putVeto = async (
  tx: Tx,
  ctx: Ctx,
  cases: Locked,
  cells: VetoCells,
  importId: string | null,
): Promise<VetoRecord> => {
  const isPast = isOver(ctx, cells)
  const [made] = await tx.db
    .insert(vetoEntry)
    .values({
      ...columnsOf(cells),
      addedBy: actorId(ctx),
      addedAt: ctx.now,
      ...(isPast ? { endToldAt: ctx.now } : {}),
    })
    .returning()
  if (!made) throw new Error('veto was not written')
  await recordChange(tx, ctx, { vetoId: made.id, kind: 'added', before: null, after: cells, importId })
  if (!isPast) await tellCases(tx, ctx, cases, 'veto_added', made)
  return made
}

/** Changes an entry to these cells, with history; a change that makes it hold or hold no longer is told as such. */
export const changeVeto = async (
  tx: Tx,
  ctx: Ctx,
  cases: Locked,
  before: VetoRecord,
  cells: VetoCells,
  why: { importId?: string | null; reason?: string; kind?: 'updated' | 'lifted' | 'restored' },
): Promise<VetoRecord> => {
  const [wasOver, isPast] = [isOver(ctx, cellsOf(before)), isOver(ctx, cells)]
  const [after] = await tx.db
    .update(vetoEntry)
    .set({
      ...columnsOf(cells),
      version: sql`${vetoEntry.version} + 1`,
      endToldAt: isPast ? ctx.now : null,
    })
    .where(and(eq(vetoEntry.id, before.id), eq(vetoEntry.version, before.version)))
    .returning()
  if (!after) throw new Error('a locked veto changed')
  const isLift = !wasOver && isPast
  await recordChange(tx, ctx, {
    vetoId: before.id,
    kind: why.kind ?? (isLift && cells.repairedOn ? 'lifted' : 'updated'),
    before: cellsOf(before),
    after: cells,
    reason: why.reason ?? '',
    importId: why.importId ?? null,
  })
  const news: VetoNews | null = isLift
    ? 'veto_lifted'
    : isPast
      ? null
      : wasOver
        ? 'veto_added'
        : 'veto_updated'
  if (news) await tellCases(tx, ctx, cases, news, after)
  return after
}

/** Withdraws an entry that should never have been made; what stood on it is told that it holds no longer. */
export const withdrawEntry = async (
  tx: Tx,
  ctx: Ctx,
  cases: Locked,
  veto: VetoRecord,
  why: { importId?: string | null; reason: string },
): Promise<void> => {
  await tx.db
    .update(vetoEntry)
    .set({ withdrawnAt: ctx.now, endToldAt: ctx.now, version: veto.version + 1 })
    .where(eq(vetoEntry.id, veto.id))
  await recordChange(tx, ctx, {
    vetoId: veto.id,
    kind: 'withdrawn',
    before: cellsOf(veto),
    after: null,
    reason: why.reason,
    importId: why.importId ?? null,
  })
  if (!isOver(ctx, cellsOf(veto))) await tellCases(tx, ctx, cases, 'veto_lifted', veto)
}
