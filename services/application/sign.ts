import type { RecallApplication, SignApplication, WithdrawApplication } from '@/domain/application/deeds'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { type Moved, performTransition } from '../case/transition'
import { type Ctx, personOf } from '../context'
import { databaseProblem, type Tx, withTx } from '../tx'
import { contentDigest } from './content-digest'
import { lockOwnCase } from './own-case'

const plain = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '').toLowerCase()

/** The name typed under the statement has to be the signer's own. */
const signedAs = (ctx: Ctx, name: string): boolean => plain(personOf(ctx)?.name ?? '') === plain(name)

const move = async (
  tx: Tx,
  ctx: Ctx,
  input: SignApplication,
  name: 'submit' | 'resubmit',
): Promise<Outcome<Moved>> => {
  const own = await lockOwnCase(tx.db, ctx, input.applicationId, 'sign')
  if (!own.ok) return own
  if (!signedAs(ctx, input.name)) return refuse('invalid', { fields: { name: 'name_mismatch' } })
  // A colleague may have changed an answer since the page was shown; nobody signs what they have not read.
  if (input.content && input.content !== (await contentDigest(tx.db, input.applicationId)))
    return refuse('stale', { reason: 'content_changed' })
  const { applicationId, version, proof } = input
  return performTransition(tx, ctx, { applicationId, name, version, proof })
}

const sign = async (
  ctx: Ctx,
  input: SignApplication,
  name: 'submit' | 'resubmit',
): Promise<Outcome<Moved>> => {
  try {
    return await withTx(ctx, tx => move(tx, ctx, input, name))
  } catch (error) {
    // Two submissions of the same product at the same moment: the index lets one through, the other is told.
    if (databaseProblem(error).constraint !== 'application_twin') throw error
    return refuse('blocked', {
      conditions: [{ guard: 'no_twin', met: false, value: { twins: 1 }, mend: null }],
    })
  }
}

/** Submits a draft, signed by an owner or signer with the full name typed. */
export const submitApplication = (ctx: Ctx, input: SignApplication): Promise<Outcome<Moved>> =>
  sign(ctx, input, 'submit')

/** Hands a correction back, signed again. */
export const resubmitApplication = (ctx: Ctx, input: SignApplication): Promise<Outcome<Moved>> =>
  sign(ctx, input, 'resubmit')

/** Takes a submission back into the draft while nobody has begun to check it; what was submitted stays on record. */
export const recallApplication = (ctx: Ctx, input: RecallApplication): Promise<Outcome<Moved>> =>
  withTx(ctx, async tx => {
    const own = await lockOwnCase(tx.db, ctx, input.applicationId, 'sign')
    return own.ok ? performTransition(tx, ctx, { ...input, name: 'recall' }) : own
  })

/** Withdraws an application with a reason; nothing is decided about it and nothing is published. */
export const withdrawApplication = (ctx: Ctx, input: WithdrawApplication): Promise<Outcome<Moved>> =>
  withTx(ctx, async tx => {
    const own = await lockOwnCase(tx.db, ctx, input.applicationId, 'sign')
    if (!own.ok) return own
    const moved = await performTransition(tx, ctx, { ...input, name: 'withdraw' })
    return moved.ok ? done(moved.value) : moved
  })
