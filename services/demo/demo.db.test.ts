import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { setting } from '@/db/schema/scheme'
import { currentTime } from '../clock'
import { closeDatabase, database } from '../database'
import * as environment from '../env'
import { resolveSession } from '../session/resolve'
import { addPerson, publicCtx } from '../testing/people'
import { advanceClock } from './advance-clock'
import { demoPersonas } from './personas'
import { demoSignIn } from './sign-in'

afterAll(closeDatabase)

const officer = { email: '' }
beforeAll(async () => {
  const who = await addPerson({ roles: ['officer'] })
  officer.email = who.email
  const value = [
    { email: who.email, role: 'officer', name: who.name, note: { 'zh-CN': '承办', en: 'Officer' } },
  ]
  await database().orm.insert(setting).values({ key: 'demo_personas', value, at: new Date() })
})

const asProduction = async (deed: () => Promise<void>) => {
  const real = environment.env()
  const spy = vi.spyOn(environment, 'env').mockReturnValue({ ...real, mode: 'production' })
  try {
    await deed()
  } finally {
    spy.mockRestore()
  }
}

it('opens a full session for a persona by one click, and for nobody else', async () => {
  const now = await currentTime()
  expect(await demoPersonas('en')).toMatchObject([{ email: officer.email, note: 'Officer' }])
  const opened = await demoSignIn(publicCtx({ now }), officer)
  expect(opened).toMatchObject({ ok: true, value: { state: 'active', home: '/review' } })
  const other = await addPerson({ roles: ['admin'] })
  expect(await demoSignIn(publicCtx({ now }), { email: other.email })).toMatchObject({
    because: { code: 'missing' },
  })
})

it('does not exist outside a demonstration, whatever the database holds', async () => {
  await asProduction(async () => {
    expect(await demoPersonas('zh-CN')).toEqual([])
    expect(await demoSignIn(publicCtx(), officer)).toEqual({ ok: false, because: { code: 'missing' } })
    expect(await advanceClock(publicCtx(), { to: 'working_days', days: 1 })).toEqual({
      ok: false,
      because: { code: 'missing' },
    })
  })
})

it('moves the clock forward by working days, takes sessions along and wakes the sweep', async () => {
  const before = await currentTime()
  const opened = await demoSignIn(publicCtx({ now: before }), officer)
  if (!opened.ok) throw new Error(opened.because.code)
  const moved = await advanceClock(publicCtx({ now: before }), { to: 'working_days', days: 10 })
  expect(moved).toMatchObject({ ok: true })
  const after = await currentTime()
  expect(after.getTime() - before.getTime()).toBeGreaterThan(9 * 86_400_000)
  expect(await resolveSession(after, opened.value.sessionId)).not.toBeNull()
  const offset = await database().orm.execute<{ value: number }>(
    sql`select value from setting where key = 'clock_offset'`,
  )
  expect(offset.rows[0]?.value).toBeGreaterThan(9 * 86_400_000)
  expect(await advanceClock(publicCtx({ now: after }), { to: 'notice_end' })).toMatchObject({
    because: { code: 'missing', reason: 'no_notice' },
  })
  expect(await advanceClock(publicCtx({ now: after }), { to: 'next_draw' })).toMatchObject({
    because: { code: 'missing', reason: 'no_pool_waits' },
  })
})
