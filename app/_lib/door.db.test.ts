import { eq } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { auditLog } from '@/db/schema/log'
import { asksSecret } from '@/domain/account/secret-fields'
import { ChangePassword, SecondFactor } from '@/domain/account/sign-in'
import { done } from '@/domain/outcome'
import { type ActionName, POLICY } from '@/domain/policy/table'
import type { Ctx } from '@/services/context'
import { sha256 } from '@/services/crypto'
import { closeDatabase, database } from '@/services/database'
import { publicCtx } from '@/services/testing/people'
import { door, passThrough, turnAway } from './door'
import { doorNamed } from './doors'

afterAll(closeDatabase)

const Words = z.strictObject({ text: z.string() })

/** The mark a service is given when a request with a key passes a door with this form. */
const markGiven = async (
  name: ActionName,
  schema: z.ZodType,
  input: unknown,
): Promise<Ctx['idempotency']> => {
  let given: Ctx['idempotency']
  const spy = door(schema, async ctx => {
    given = ctx.idempotency
    return done(null)
  })
  expect(await passThrough(name, spy, publicCtx(), input, 'key-1')).toEqual(done(null))
  return given
}

describe('whoever is turned away', () => {
  const linesOf = async (requestId: string) =>
    (await database().orm.select().from(auditLog).where(eq(auditLog.requestId, requestId))).map(line => [
      line.action,
      line.outcome,
      line.reason,
    ])
  const never = door(Words, async () => {
    throw new Error('nobody may come this far')
  })
  const named = (requestId: string): Ctx => ({ ...publicCtx(), requestId })

  it.each([
    [
      'unauthenticated',
      (ctx: Ctx) => passThrough('save-score', never, ctx, { text: 'a' }),
      'unauthenticated',
    ],
    ['invalid', (ctx: Ctx) => passThrough('file-objection', never, ctx, { text: 1 }), 'invalid'],
    ['another origin', (ctx: Ctx) => turnAway(ctx, 'file-objection', 'origin'), 'forbidden:origin'],
    [
      'another person',
      (ctx: Ctx) => turnAway(ctx, 'save-score', 'identity_changed'),
      'forbidden:identity_changed',
    ],
  ])('%s: leaves one line in the log and reaches no service', async (name, knock, reason) => {
    const ctx = named(`turned-away-${name}`)
    expect(await knock(ctx)).toMatchObject({ ok: false })
    const lines = await linesOf(ctx.requestId)
    expect(lines.map(([, outcome, why]) => [outcome, why])).toEqual([['refused', reason]])
  })
})

it('whoever goes on asking over a limit leaves one line a minute, and each other person theirs', async () => {
  const open = door(Words, async () => done(null))
  const from = (address: string, now: Date): Ctx => ({
    ...publicCtx({ now }),
    address,
    requestId: `over-${address}`,
  })
  const start = new Date('2026-11-20T02:00:00Z')
  const ask = (address: string, now: Date) =>
    passThrough('compare-pdf', open, from(address, now), { text: 'a' })
  for (const address of ['10.8.0.1', '10.8.0.2']) for (let i = 0; i < 64; i++) await ask(address, start)
  const lines = async (address: string) =>
    (
      await database()
        .orm.select()
        .from(auditLog)
        .where(eq(auditLog.requestId, `over-${address}`))
    ).length
  expect(await ask('10.8.0.1', start)).toMatchObject({ because: { code: 'limited' } })
  expect([await lines('10.8.0.1'), await lines('10.8.0.2')]).toEqual([1, 1])
})

describe('the mark of a repeatable request', () => {
  it('is keyed: the same for the same input, and no plain hash of it', async () => {
    const mark = await markGiven('file-objection', Words, { text: '张三 13900001234' })
    expect(mark).toMatchObject({ action: 'file-objection', key: 'key-1' })
    expect(mark?.fingerprint).toMatch(/^[0-9a-f]{64}$/)
    expect(mark?.fingerprint).not.toBe(sha256(JSON.stringify({ text: '张三 13900001234' })))
    expect(await markGiven('file-objection', Words, { text: '张三 13900001234' })).toEqual(mark)
    expect((await markGiven('file-objection', Words, { text: '李四' }))?.fingerprint).not.toBe(
      mark?.fingerprint,
    )
  })

  it('is never made of a password or a one-time code', async () => {
    const password = { current: 'correct horse battery', password: 'a quite different phrase' }
    expect(await markGiven('sign-in', ChangePassword, password)).toBeUndefined()
    expect(await markGiven('second-factor', SecondFactor, { code: '123456' })).toBeUndefined()
  })

  it.each(Object.keys(POLICY))('%s has no secret under a name of its own', name => {
    const schema = doorNamed(name)?.door.schema
    const fields = schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
    if (fields.some(field => /password|passcode|^code$|totp|token|secret/i.test(field)))
      expect(asksSecret(schema)).toBe(true)
  })
})
