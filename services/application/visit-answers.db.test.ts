import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { application } from '@/db/schema/application'
import { finding } from '@/db/schema/visit'
import { waiting as waits } from '@/domain/workflow/waiting'
import { closeDatabase, database } from '../database'
import { addMember, appoint, at, type Cast, type HeldCase } from '../testing/decided'
import { must, refusedAs, sendFile } from '../testing/drafts'
import type { Somebody } from '../testing/review'
import { fillRecord, ON_SITE, plannedVisit, recordFinding, signRecord } from '../testing/visits'
import { closeFinding } from '../visit/close-finding'
import { returnFinding } from '../visit/return-finding'
import { answerFinding } from './answer-finding'
import { markNotificationsRead } from './mark-notifications-read'
import { signVisitRecord } from './sign-visit-record'
import { viewFinding } from './view-finding'
import { viewHub } from './view-hub'
import { countUnread, viewNotifications } from './view-notifications'
import { viewOwnVisit } from './view-visit'

let cast: Cast
let held: HeldCase
let inspectors: Somebody[]
let signer: Somebody
let viewer: Somebody
let stranger: Somebody
beforeAll(async () => {
  cast = await appoint()
  const visited = await plannedVisit(cast)
  held = visited.held
  inspectors = [visited.a, visited.b]
  signer = await addMember(held)
  viewer = await addMember(held, 'viewer')
  stranger = await addMember((await plannedVisit(cast)).held)
  await must(recordFinding(at(visited.a, ON_SITE), held))
})
afterAll(closeDatabase)

const found = async () => {
  const [row] = await database().orm.select().from(finding).where(eq(finding.applicationId, held.id))
  if (!row) throw new Error('no finding')
  return row
}

describe('answering a finding', () => {
  const answer = '已补齐第2周出厂扭矩复检记录，并改为每日复核'

  it('is for those who may write, at the version they saw', async () => {
    const row = await found()
    const input = { applicationId: held.id, findingId: row.id, version: row.version, answer }
    expect(await refusedAs(answerFinding(stranger.ctx, input))).toBe('missing')
    expect(await refusedAs(answerFinding(viewer.ctx, input))).toBe('forbidden')
    expect(await refusedAs(answerFinding(signer.ctx, { ...input, version: row.version + 7 }))).toBe('stale')
    expect(await refusedAs(answerFinding(signer.ctx, { ...input, findingId: held.id }))).toBe('missing')
    expect(await refusedAs(answerFinding(signer.ctx, { ...input, evidenceId: held.evidenceId }))).toBe(
      'invalid',
    )
  })

  it('takes a file, freezes it, and is shown with it', async () => {
    const row = await found()
    const file = await must(sendFile(signer.ctx, held.id, 'finding_answer'))
    const input = {
      applicationId: held.id,
      findingId: row.id,
      version: row.version,
      answer,
      evidenceId: file.id,
    }
    await must(answerFinding(signer.ctx, input))
    expect(await refusedAs(answerFinding(signer.ctx, input))).toBe('stale')
    const view = await must(viewFinding(viewer.ctx, held.id, row.id))
    expect(view).toMatchObject({
      finding: { status: 'answered', answer },
      answerFile: { id: file.id },
      files: [],
    })
    expect(await refusedAs(sendFile(signer.ctx, held.id, 'finding_answer'))).toBe('blocked:no_open_finding')
  })

  it('is taken after the visit without moving what the case waits for, and not once the case has ended', async () => {
    const row = await found()
    const db = database().orm
    const input = { applicationId: held.id, findingId: row.id, version: row.version, answer }
    const here = eq(application.id, held.id)
    const [before] = await db.select().from(application).where(here)
    for (const stage of ['declined', 'withdrawn'] as const) {
      await db.update(application).set({ stage }).where(here)
      expect(await refusedAs(answerFinding(signer.ctx, input))).toBe('blocked:wrong_stage')
      expect(await refusedAs(sendFile(signer.ctx, held.id, 'finding_answer'))).toBe('blocked:wrong_stage')
    }
    const waiting = waits('vote', 1, 5)
    await db.update(application).set({ stage: 'deliberation', waiting }).where(here)
    await must(answerFinding(signer.ctx, input))
    const [after] = await db.select().from(application).where(here)
    expect(after?.waiting).toMatchObject({ for: 'committee', reason: 'vote' })
    // The inspectors read it then as well: back once, answered again, closed.
    const [inspector] = inspectors
    if (!inspector) throw new Error('no inspector')
    const settle = async () => ({
      applicationId: held.id,
      findingId: row.id,
      version: (await found()).version,
      closureNote: '复检记录已核对，附件与原件一致',
    })
    await must(returnFinding(at(inspector, ON_SITE), await settle()))
    await must(answerFinding(signer.ctx, { ...input, version: (await found()).version }))
    await db.update(application).set({ stage: 'declined' }).where(here)
    expect(await refusedAs(closeFinding(at(inspector, ON_SITE), await settle()))).toBe('blocked:wrong_stage')
    await db.update(application).set({ stage: 'public_notice' }).where(here)
    await must(closeFinding(at(inspector, ON_SITE), await settle()))
    expect((await found()).status).toBe('closed')
    await db
      .update(application)
      .set({ stage: 'site_visit', waiting: before?.waiting ?? null })
      .where(here)
  })

  it('is over once the inspectors have closed it', async () => {
    const row = await found()
    await database().orm.update(finding).set({ status: 'closed' }).where(eq(finding.id, row.id))
    const input = { applicationId: held.id, findingId: row.id, version: row.version, answer }
    expect(await refusedAs(answerFinding(signer.ctx, input))).toBe('blocked:finding_closed')
  })
})

describe('signing the record of a visit', () => {
  it('waits for an inspector, then is done once under what was read', async () => {
    const first = { applicationId: held.id, version: 0, remark: '' }
    expect(await refusedAs(viewOwnVisit(signer.ctx, held.id))).toBe('missing')
    for (const who of inspectors) await must(fillRecord(who, held))
    const [lead] = inspectors
    if (!lead) throw new Error('no inspector')
    await must(signRecord(lead, held))
    const view = await must(viewOwnVisit(viewer.ctx, held.id))
    const input = { ...first, version: view.version, remark: '记录属实' }
    expect(await refusedAs(signVisitRecord(stranger.ctx, input))).toBe('missing')
    expect(await refusedAs(signVisitRecord(viewer.ctx, input))).toBe('forbidden')
    expect(await refusedAs(signVisitRecord(signer.ctx, { ...input, version: 0 }))).toBe('stale')
    await must(signVisitRecord(signer.ctx, input))
    expect(await refusedAs(signVisitRecord(signer.ctx, input))).toBe('repeated')
    expect((await must(viewOwnVisit(viewer.ctx, held.id))).ourSignature?.remark).toBe('记录属实')
    expect((await must(viewHub(viewer.ctx, held.id))).visit?.signedByUs).toBe(true)
  })
})

describe('reminders', () => {
  it('are told in a sentence, lead to the case, and are marked by their owner alone', async () => {
    const mine = await must(viewNotifications(signer.ctx))
    expect(mine.length).toBeGreaterThan(0)
    expect(mine.every(reminder => !/[{}]|^mail\./.test(reminder.sentence))).toBe(true)
    expect(mine.some(reminder => reminder.href?.startsWith(`/apply/${held.id}`))).toBe(true)
    const others = await countUnread(viewer.ctx)
    await must(markNotificationsRead(signer.ctx))
    expect(await countUnread(signer.ctx)).toBe(0)
    expect(await countUnread(viewer.ctx)).toBe(others)
    expect(await must(markNotificationsRead(signer.ctx))).toEqual({ read: 0 })
    expect(await refusedAs(viewNotifications({ ...signer.ctx, actor: { kind: 'anonymous' } }))).toBe(
      'unauthenticated',
    )
  })
})
