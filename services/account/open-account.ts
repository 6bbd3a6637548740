import { and, eq, isNull } from 'drizzle-orm'
import type { z } from 'zod'
import { enterprise, membership } from '@/db/schema/enterprise'
import { person } from '@/db/schema/people'
import type { Register } from '@/domain/account/register'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import type { Ctx } from '../context'
import { encrypt } from '../crypto'
import { asPerson, startSession } from '../session/start'
import type { Tx } from '../tx'
import { sendNotice } from './mail'

/** Who registers and for which enterprise, the password already hashed. */
export type Applicant = Omit<z.output<typeof Register>, 'password' | 'agree' | 'to'> & {
  passwordHash: string
}

/** A new account: with its enterprise, or waiting for an owner of the enterprise to invite it. */
export type OpenedAccount = { sessionId: string; isWaiting: boolean }

const addPerson = async (tx: Tx, ctx: Ctx, input: Applicant) => {
  const [row] = await tx.db
    .insert(person)
    .values({
      email: input.email,
      name: input.name,
      phone: input.phone ? encrypt('phone', input.phone) : null,
      passwordHash: input.passwordHash,
      locale: ctx.locale,
      createdAt: ctx.now,
    })
    .onConflictDoNothing()
    .returning()
  return row
}

const addEnterprise = async (tx: Tx, ctx: Ctx, input: Applicant, ownerId: string): Promise<string | null> => {
  const [row] = await tx.db
    .insert(enterprise)
    .values({
      creditCode: input.creditCode,
      name: input.enterpriseName,
      areaId: input.areaId,
      createdAt: ctx.now,
    })
    .onConflictDoNothing({ target: enterprise.creditCode })
    .returning({ id: enterprise.id })
  if (!row) return null
  await tx.db
    .insert(membership)
    .values({ enterpriseId: row.id, personId: ownerId, role: 'owner', addedAt: ctx.now, addedBy: ownerId })
  return row.id
}

/** Tells every owner, once a day, who tried to register their enterprise; they can invite that person. */
const tellOwners = async (tx: Tx, ctx: Ctx, input: Applicant): Promise<void> => {
  const owners = await tx.db
    .select({ email: person.email, locale: person.locale, id: person.id, name: enterprise.name })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .innerJoin(enterprise, eq(enterprise.id, membership.enterpriseId))
    .where(
      and(
        eq(enterprise.creditCode, input.creditCode),
        eq(membership.role, 'owner'),
        isNull(membership.removedAt),
      ),
    )
  for (const owner of owners)
    await sendNotice(
      tx,
      owner,
      'code_registered',
      `${owner.id}:${shanghaiDate(ctx.now)}`,
      paths.applyMembers(),
      {
        about: owner.name,
        who: `${input.name} (${input.email})`,
      },
    )
}

/**
 * Makes the account with its first session: as the owner of a new enterprise, or without any rights when the code has
 * an account already, whose owners are told. Refuses with invalid `email_taken`.
 */
export const openAccount = async (tx: Tx, ctx: Ctx, input: Applicant): Promise<Outcome<OpenedAccount>> => {
  const made = await addPerson(tx, ctx, input)
  if (!made) return refuse('invalid', { fields: { email: 'email_taken' } })
  const enterpriseId = await addEnterprise(tx, ctx, input, made.id)
  if (!enterpriseId) await tellOwners(tx, ctx, input)
  const sessionId = await startSession(tx, asPerson(ctx, made), made.id, {
    state: 'active',
    strongAt: null,
  })
  tx.audit({
    action: 'register',
    target: enterpriseId ? 'enterprise' : 'person',
    targetId: enterpriseId ?? made.id,
    data: { personId: made.id, isWaiting: enterpriseId === null },
  })
  return done({ sessionId, isWaiting: enterpriseId === null })
}
