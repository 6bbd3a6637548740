import type { Outcome } from '@/domain/outcome'
import type { MoveCase } from '@/domain/workflow/move-input'
import type { Ctx } from '../context'
import { withTx } from '../tx'
import { type Moved, performTransition } from './transition'

/** Moves a case as one deed of a person: the service behind the board, the case page and the applicant's buttons. */
export const moveCase = (ctx: Ctx, input: MoveCase): Promise<Outcome<Moved>> =>
  withTx(ctx, tx => performTransition(tx, ctx, input))
