import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { application, caseEvent, snapshot } from '@/db/schema/application'
import { notification } from '@/db/schema/people'
import { assignment } from '@/db/schema/review'
import { beginCheck } from '../case/begin-check'
import { recordCreditCheck } from '../case/record-credit-check'
import { saveFormalPoint } from '../case/save-formal-point'
import { database } from '../database'
import { addComplete, addFirm, type Firm, must, refusedAs, versionOf } from '../testing/drafts'
import { actingAs, addPerson } from '../testing/people'
import { saveSection } from './save-section'
import { recallApplication, submitApplication, withdrawApplication } from './sign'
import { viewHub } from './view-hub'

const agree = 'yes' as const
const officer = async () => actingAs(await addPerson({ roles: ['officer'] }))
const submitted = async () => {
  const firm = await addFirm()
  const draft = await addComplete(firm)
  await submit(firm, draft.id)
  return { firm, id: draft.id }
}
const submit = async (firm: Firm, applicationId: string) =>
  must(
    submitApplication(firm.people.signer, {
      applicationId,
      version: await versionOf(applicationId),
      name: '石书遥',
      agree,
    }),
  )
const rowOf = async (id: string) => {
  const [row] = await database().orm.select().from(application).where(eq(application.id, id))
  if (!row) throw new Error('no case')
  return row
}
const recall = async (firm: Firm, id: string, role: 'owner' | 'signer' | 'editor' | 'viewer' = 'signer') =>
  recallApplication(firm.people[role], { applicationId: id, version: await versionOf(id) })

describe('recalling a submission', () => {
  it('makes it a draft again; number and snapshot stay and the next submission is the second', async () => {
    const { firm, id } = await submitted()
    const before = await rowOf(id)
    expect(await must(viewHub(firm.people.viewer, id))).toMatchObject({ recall: { isOpen: true } })
    await must(recall(firm, id))
    const back = await rowOf(id)
    expect(back).toMatchObject({
      stage: 'draft',
      reference: before.reference,
      submittedAt: null,
      dueOn: null,
    })
    expect(await must(viewHub(firm.people.viewer, id))).toMatchObject({ recall: null })
    const view = await database().orm.select().from(snapshot).where(eq(snapshot.applicationId, id))
    expect(view.map(one => one.seq)).toEqual([1])
    const said = { applicationId: id, section: 'product' as const, patch: { productNameEn: 'Meter two' } }
    const answer = await saveSection(firm.people.editor, { ...said, version: 0 })
    const version = answer.ok ? 0 : (answer.because.current?.version ?? 0)
    await must(saveSection(firm.people.editor, { ...said, version }))
    await submit(firm, id)
    const again = await database()
      .orm.select({ seq: snapshot.seq, hash: snapshot.hash })
      .from(snapshot)
      .where(eq(snapshot.applicationId, id))
      .orderBy(snapshot.seq)
    expect(again.map(one => one.seq)).toEqual([1, 2])
    expect(again[0]?.hash).not.toBe(again[1]?.hash)
    expect(await rowOf(id)).toMatchObject({ reference: before.reference, stage: 'formal_check' })
  })

  it('is for owner and signer at the version they saw, and hides the draft from the office again', async () => {
    const { firm, id } = await submitted()
    const stranger = await addFirm()
    expect(await refusedAs(recall(stranger, id))).toBe('missing')
    expect(await refusedAs(recall(firm, id, 'editor'))).toBe('forbidden')
    expect(await refusedAs(recall(firm, id, 'viewer'))).toBe('forbidden')
    const stale = { applicationId: id, version: 1 }
    expect(await refusedAs(recallApplication(firm.people.signer, stale))).toBe('stale')
    await must(recall(firm, id, 'owner'))
    expect(await refusedAs(recall(firm, id))).toBe('blocked:wrong_stage')
    expect(await refusedAs(beginCheck(await officer(), { applicationId: id }))).toBe('missing')
  })

  it('ends with the first deed of the office: begun, a point answered, credit looked up', async () => {
    const one = await officer()
    const deeds = [
      (applicationId: string) => beginCheck(one, { applicationId }),
      (applicationId: string) =>
        saveFormalPoint(one, { applicationId, point: 'identity', answer: 'pass', note: '', version: 0 }),
      (applicationId: string) =>
        recordCreditCheck(one, {
          applicationId,
          checkedOn: '2026-11-23',
          result: 'clear',
          source: '信用中国',
          note: '',
        }),
    ]
    for (const deed of deeds) {
      const { firm, id } = await submitted()
      await must<unknown>(deed(id))
      expect(await refusedAs(recall(firm, id))).toBe('blocked')
      expect(await must(viewHub(firm.people.owner, id))).toMatchObject({
        recall: { isOpen: false, begunAt: one.now.toISOString() },
      })
      expect(await refusedAs(beginCheck(one, { applicationId: id }))).toBe('repeated')
      expect(await refusedAs(beginCheck(firm.people.owner, { applicationId: id }))).toBe('forbidden')
    }
  })

  it('and the officer’s beginning exclude each other, whichever comes first', async () => {
    const one = await officer()
    const { firm, id } = await submitted()
    const { id: _, reference: __, ...like } = await rowOf(id)
    const won = { recall: 0, begin: 0 }
    for (let n = 0; n < 25; n++) {
      const [made] = await database()
        .orm.insert(application)
        .values({ ...like, productName: `水表 ${n}`, reference: `RACE-${n}` })
        .returning({ id: application.id, version: application.version })
      if (!made) throw new Error('no case')
      const take = () =>
        recallApplication(firm.people.signer, { applicationId: made.id, version: made.version })
      const begin = () => beginCheck(one, { applicationId: made.id })
      const both = await Promise.all(n % 2 ? [begin(), take()] : [take(), begin()])
      expect(both.map(answer => answer.ok).sort()).toEqual([false, true])
      const isBack = (await rowOf(made.id)).stage === 'draft'
      won[isBack ? 'recall' : 'begin']++
      const kinds = await database()
        .orm.select({ kind: caseEvent.kind })
        .from(caseEvent)
        .where(eq(caseEvent.applicationId, made.id))
      expect(kinds).toEqual([{ kind: isBack ? 'recall' : 'check_begun' }])
    }
    // A race that one side always wins would not be one.
    expect(Math.min(won.recall, won.begin)).toBeGreaterThan(0)
  }, 60_000)
})

describe('withdrawing', () => {
  it('tells whoever holds a seat', async () => {
    const { firm, id } = await submitted()
    const seated = await Promise.all(
      (['expert', 'inspector'] as const).map(async role => ({
        role,
        who: await addPerson({ roles: [role] }),
      })),
    )
    const left = await addPerson({ roles: ['expert'] })
    await database()
      .orm.insert(assignment)
      .values([
        ...seated.map(({ role, who }, i) => ({
          applicationId: id,
          personId: who.id,
          role,
          alias: `X${i}`,
          status: 'declared' as const,
          at: firm.people.owner.now,
        })),
        {
          applicationId: id,
          personId: left.id,
          role: 'expert' as const,
          alias: 'X9',
          status: 'replaced' as const,
          at: firm.people.owner.now,
        },
      ])
    await must(
      withdrawApplication(firm.people.owner, {
        applicationId: id,
        version: await versionOf(id),
        reason: '企业决定调整产品后再申报',
      }),
    )
    const told = await database()
      .orm.select({ personId: notification.personId })
      .from(notification)
      .where(and(eq(notification.applicationId, id), eq(notification.kind, 'work_over')))
    expect(told.map(one => one.personId).sort()).toEqual(seated.map(one => one.who.id).sort())
    const [event] = await database()
      .orm.select()
      .from(caseEvent)
      .where(and(eq(caseEvent.applicationId, id), eq(caseEvent.kind, 'withdraw')))
    expect(event?.data).toMatchObject({ reason: '企业决定调整产品后再申报' })
  })
})
