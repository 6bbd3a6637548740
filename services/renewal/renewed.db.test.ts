import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { application } from '@/db/schema/application'
import { certificate, certificateStatus } from '@/db/schema/certificate'
import { addDays, asDate } from '@/domain/calendar/days'
import { parseCertificateNumber } from '@/domain/certificate-number'
import { renewalWindow } from '@/domain/renewal/window'
import { schemeV1 } from '@/domain/scheme/v1'
import { withdrawApplication } from '../application/sign'
import { closeDatabase, database } from '../database'
import { checkInvariants } from '../invariants'
import {
  AFTER_NOTICE,
  addMember,
  addNoticed,
  appoint,
  at,
  type Cast,
  type HeldCase,
  move,
} from '../testing/decided'
import { must, refusedAs } from '../testing/drafts'
import type { Somebody } from '../testing/review'
import { startRenewal } from './start'

let cast: Cast
let first: HeldCase
let held: typeof certificate.$inferSelect
let owner: Somebody

const certificateOf = async ({ id }: HeldCase) => {
  const [row] = await database().orm.select().from(certificate).where(eq(certificate.applicationId, id))
  if (!row) throw new Error('no certificate')
  return row
}

const issue = async (one: HeldCase): Promise<void> => {
  await must(move(at(cast.officer, AFTER_NOTICE), one, 'certify'))
  await must(move(at(cast.officer, new Date(AFTER_NOTICE.getTime() + 1000)), one, 'issue'))
}

const on = (day: string): Date => new Date(`${day}T02:00:00Z`)

const draftOf = async (id: string) => {
  const [row] = await database().orm.select().from(application).where(eq(application.id, id))
  return row
}

const giveUp = (applicationId: string, now: Date) =>
  must(
    withdrawApplication(at(owner, now), { applicationId, version: 1, reason: '本次暂不申报，以后再行提交' }),
  )

beforeAll(async () => {
  cast = await appoint()
  first = await addNoticed(cast)
  await issue(first)
  held = await certificateOf(first)
  owner = await addMember(first, 'owner')
})
afterAll(async () => {
  expect(await checkInvariants(database().orm)).toEqual([])
  await closeDatabase()
})

describe('the renewal of a certificate', () => {
  it('begins from the first to the last day of its window and not before; after it, as a new attempt', async () => {
    const { opensOn, closesOn } = renewalWindow(held.validUntil, schemeV1.certificate, '2026-12-02')
    const input = { applicationId: first.id }
    const early = at(owner, on(addDays(asDate(opensOn), -1)))
    expect(await refusedAs(startRenewal(early, input))).toBe('blocked:renewal_early')
    for (const day of [opensOn, closesOn]) {
      const { applicationId } = await must(startRenewal(at(owner, on(day)), input))
      expect(await draftOf(applicationId)).toMatchObject({
        stage: 'draft',
        renewalOf: first.id,
        renews: held.number,
      })
      expect(await refusedAs(startRenewal(at(owner, on(day)), input))).toBe('repeated:renewal_exists')
      await giveUp(applicationId, on(day))
    }
    const late = at(owner, on(addDays(asDate(closesOn), 1)))
    const { applicationId } = await must(startRenewal(late, input))
    expect(await draftOf(applicationId)).toMatchObject({ renewalOf: first.id, renews: null })
    await giveUp(applicationId, late.now)
  })

  it('ends with a certificate of the same mark in its first round, and the old one names its successor', async () => {
    const next = await addNoticed(cast)
    await database()
      .orm.update(application)
      .set({ renewalOf: first.id, renews: held.number })
      .where(eq(application.id, next.id))
    await issue(next)
    const made = await certificateOf(next)
    const [was, is] = [parseCertificateNumber(held.number), parseCertificateNumber(made.number)]
    if (!was.ok || !is.ok) throw new Error('not a number')
    expect(is.parts).toMatchObject({ random: was.parts.random, renewal: was.parts.renewal + 1 })
    expect(made.number).toMatch(/R1/)
    expect(made.status).toBe('valid')
    expect((await certificateOf(first)).status).toBe('replaced')
    const log = await database()
      .orm.select()
      .from(certificateStatus)
      .where(eq(certificateStatus.certificateId, held.id))
    expect(log.map(({ status, replacedBy }) => ({ status, replacedBy }))).toEqual([
      { status: 'valid', replacedBy: null },
      { status: 'replaced', replacedBy: made.number },
    ])
    expect(made.issuedOn).toBe(log.at(-1)?.effectiveOn)
  })
})
