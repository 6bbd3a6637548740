import { and, eq, isNull } from 'drizzle-orm'
import type { z } from 'zod'
import { enterprise, membership } from '@/db/schema/enterprise'
import { person } from '@/db/schema/people'
import { passwordProblem } from '@/domain/account/password'
import type { Register } from '@/domain/account/register'
import { areasOn } from '@/domain/areas'
import { shanghaiDate } from '@/domain/calendar/days'
import { done, type Outcome, refuse } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import type { Ctx } from '../context'
import { encrypt } from '../crypto'
import { countHits } from '../rate-limit'
import { asPerson, startSession } from '../session/start'
import { databaseProblem, type Tx, withTx } from '../tx'
import { sendNotice } from './mail'
import { hashPassword } from './password-hash'

type Input = z.output<typeof Register>
/** A new account: with its enterprise, or waiting for an owner of the enterprise to invite it. */
export type Registered = { sessionId: string; isWaiting: boolean }

const judge = (ctx: Ctx, input: Input): Outcome<null> => {
  if (!areasOn(shanghaiDate(ctx.now)).some(area => area.id === input.areaId))
    return refuse('invalid', { fields: { areaId: 'area' } })
  const names = [input.name, input.enterpriseName, input.email, input.email.split('@')[0] ?? '']
  const problem = passwordProblem(input.password, { isStaff: false, names })
  return problem ? refuse('invalid', { fields: { password: problem } }) : done(null)
}

const addPerson = async (tx: Tx, ctx: Ctx, input: Input, passwordHash: string) => {
  const [row] = await tx.db
    .insert(person)
    .values({
      email: input.email,
      name: input.name,
      phone: input.phone ? encrypt('phone', input.phone) : null,
      passwordHash,
      locale: ctx.locale,
      createdAt: ctx.now,
    })
    .onConflictDoNothing()
    .returning()
  return row
}

const addEnterprise = async (tx: Tx, ctx: Ctx, input: Input, ownerId: string): Promise<string | null> => {
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
const tellOwners = async (tx: Tx, ctx: Ctx, input: Input): Promise<void> => {
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
 * Registers an enterprise by its unified social credit code, with the person as its owner. A code that already has
 * an account makes an account without any rights: its owners are told and may invite the person, who learns nothing
 * of the enterprise. An address that has an account is `invalid` with `email: email_taken`.
 */
export const register = async (ctx: Ctx, input: Input): Promise<Outcome<Registered>> => {
  const counted = await countHits(ctx, [{ key: `register|${ctx.address}`, max: 20, seconds: 3600 }])
  if (!counted.ok) return counted
  const judged = judge(ctx, input)
  if (!judged.ok) return judged
  const passwordHash = await hashPassword(input.password)
  try {
    return await withTx({ ...ctx, idempotency: undefined }, async (tx): Promise<Outcome<Registered>> => {
      const made = await addPerson(tx, ctx, input, passwordHash)
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
    })
  } catch (error) {
    if (databaseProblem(error).constraint === 'person_email_key')
      return refuse('invalid', { fields: { email: 'email_taken' } })
    throw error
  }
}
