import type { Ctx } from '../context'
import { recordRead } from '../security-log'
import { setReadMark } from './mark-read'
import type { OpenedCase } from './open-case'

/** Leaves a trace that a person opened a case, and notes how far they have read it. */
export const recordOpening = async (ctx: Ctx, { db, row }: OpenedCase, tab: string): Promise<void> => {
  await Promise.all([recordRead(ctx, 'open_case', 'application', row.id, { tab }), setReadMark(db, ctx, row)])
}
