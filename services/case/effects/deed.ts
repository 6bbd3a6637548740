import type { Outcome } from '@/domain/outcome'
import type { Ctx } from '../../context'
import type { Tx } from '../../tx'
import type { EffectFacts } from '../move-facts'

/** An effect's work inside the transaction; a refusal undoes the whole move. Work after commit goes to the outbox. */
export type EffectDeed = (tx: Tx, ctx: Ctx, facts: EffectFacts) => Promise<Outcome<null>>
