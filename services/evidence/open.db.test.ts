import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditLog } from '@/db/schema/log'
import type { Ctx } from '../context'
import { closeDatabase, database } from '../database'
import { addReviewCase, addStaff, type ReviewCase, type Somebody } from '../testing/review'
import { openEvidence } from './open'

let officer: Somebody
let held: ReviewCase
beforeAll(async () => {
  officer = await addStaff('officer')
  held = await addReviewCase()
})
afterAll(closeDatabase)

const linesOf = (id: string) =>
  database()
    .orm.select({ by: auditLog.actorId, outcome: auditLog.outcome })
    .from(auditLog)
    .where(and(eq(auditLog.action, 'open-evidence'), eq(auditLog.targetId, id)))

const inSession = (who: Somebody, sessionId: string, minutes: number): Ctx => ({
  ...who.ctx,
  now: new Date(who.ctx.now.getTime() + minutes * 60_000),
  requestId: randomUUID(),
  actor: { ...who.actor, sessionId },
})

describe('the trace of a reading', () => {
  it('is one line for a person, a session and a file, however many pages are asked for at once', async () => {
    const [file, other] = held.files
    if (!file || !other) throw new Error('no files')
    const session = randomUUID()
    const open = async (minutes: number, id = file.id, who = officer, under = session) => {
      expect((await openEvidence(inSession(who, under, minutes), id)).ok).toBe(true)
    }
    await Promise.all(Array.from({ length: 12 }, () => open(0)))
    await open(5)
    await open(14)
    expect(await linesOf(file.id)).toEqual([{ by: officer.id, outcome: 'read' }])
    await open(16)
    expect(await linesOf(file.id)).toHaveLength(2)
    await open(16, file.id, officer, randomUUID())
    expect(await linesOf(file.id)).toHaveLength(3)
    await open(16, file.id, await addStaff('officer'))
    expect(await linesOf(file.id)).toHaveLength(4)
    await open(16, other.id)
    expect(await linesOf(other.id)).toHaveLength(1)
  })
})
