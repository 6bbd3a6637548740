import { sql } from 'drizzle-orm'
import { done, type Outcome } from '@/domain/outcome'
import type { Ctx } from '../context'
import { withTx } from '../tx'
import { hasOtherAdmin } from './access'
import { inviteInTx } from './invite-staff'

const NOBODY = '00000000-0000-0000-0000-000000000000'
// Any number will do as long as every start of this product uses the same.
const LOCK = 7_318_205

/** A link to open, nothing to do because somebody administers, or an address that is wanted first. */
export type FirstAdmin = { state: 'there' } | { state: 'unnamed' } | { state: 'invited'; path: string }

/**
 * Invites the first administrator while nobody administers; each call makes the link before it worthless. `email_taken`
 * when the address has a finished account: another address has to be named.
 */
export const firstAdmin = (ctx: Ctx, email: string | null): Promise<Outcome<FirstAdmin>> =>
  withTx(ctx, async (tx): Promise<Outcome<FirstAdmin>> => {
    await tx.db.execute(sql`select pg_advisory_xact_lock(${LOCK})`)
    if (await hasOtherAdmin(tx, NOBODY)) return done({ state: 'there' })
    if (!email) return done({ state: 'unnamed' })
    const made = await inviteInTx(tx, ctx, {
      email,
      name: email.split('@')[0] ?? email,
      role: 'admin',
      areaId: '',
    })
    return made.ok ? done({ state: 'invited', path: made.value.path }) : made
  })
