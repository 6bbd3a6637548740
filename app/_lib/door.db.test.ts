import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { asksSecret } from '@/domain/account/secret-fields'
import { ChangePassword, SecondFactor } from '@/domain/account/sign-in'
import { done } from '@/domain/outcome'
import { type ActionName, POLICY } from '@/domain/policy/table'
import type { Ctx } from '@/services/context'
import { sha256 } from '@/services/crypto'
import { closeDatabase } from '@/services/database'
import { publicCtx } from '@/services/testing/people'
import { door, passThrough } from './door'
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
