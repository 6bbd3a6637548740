import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { application } from '@/db/schema/application'
import { notice, noticeItem, objection } from '@/db/schema/decision'
import { auditLog } from '@/db/schema/log'
import { recusal } from '@/db/schema/review'
import { paths } from '@/domain/paths'
import { closeDatabase, database } from '../database'
import { viewOfficeNotice } from '../decision/view-notice'
import { viewOfficeNotices } from '../decision/view-notices'
import { checkInvariants } from '../invariants'
import { fileObjection } from '../notice/file-objection'
import {
  AFTER_NOTICE,
  addMember,
  addNoticed,
  appoint,
  at,
  type Cast,
  type HeldCase,
  move,
  stageOf,
} from '../testing/decided'
import { mailsTo } from '../testing/mails'
import { because, ctxOf, type Somebody } from '../testing/review'
import { answerObjection } from './answer'
import { openObjectionFile } from './open-file'
import { openObjector } from './open-objector'
import { viewObjection } from './view-objection'
import { viewObjections } from './view-objections'

let cast: Cast
beforeAll(async () => {
  cast = await appoint()
})
afterAll(async () => {
  expect(await checkInvariants(database().orm)).toEqual([])
  await closeDatabase()
})

const LAST_DAY = new Date('2026-11-30T08:00:00Z')
const NAME = '举报人甲乙丙'
const CONTACT = '13900001234'

const itemOf = async (held: HeldCase) => {
  const [found] = await database()
    .orm.select({ item: noticeItem.id, notice: notice.number })
    .from(noticeItem)
    .innerJoin(notice, eq(notice.id, noticeItem.noticeId))
    .where(eq(noticeItem.applicationId, held.id))
  if (!found) throw new Error('not on notice')
  return found
}

let told = 0
const object = async (held: HeldCase, now = LAST_DAY) => {
  told += 1
  return fileObjection(ctxOf({ kind: 'anonymous' }, now), {
    ...(await itemOf(held)),
    ground: 'false_material',
    text: `申报的检验报告与现场所用批次不一致，请核实第${told}号报告的样品来源。`,
    name: NAME,
    contact: CONTACT,
  })
}

const filed = async (held: HeldCase) => {
  expect(because(await object(held))).toBe('ok')
  const [row] = await database().orm.select().from(objection).where(eq(objection.applicationId, held.id))
  if (!row) throw new Error('no objection')
  return row
}

const answered = (
  who: Somebody,
  row: { id: string; version: number },
  outcome: 'dismissed' | 'upheld' = 'dismissed',
) =>
  answerObjection(who.ctx, {
    objectionId: row.id,
    version: row.version,
    outcome,
    answer: '经核对原始记录与封样，报告样品与在产批次一致，证据见案卷。',
  })

describe('who sees the objector', () => {
  it('the officer of the case opens the identity and leaves a trace; a third officer is refused', async () => {
    const held = await addNoticed(cast)
    const row = await filed(held)
    await database()
      .orm.update(application)
      .set({ officerId: cast.officer.id })
      .where(eq(application.id, held.id))
    expect(await openObjector(cast.officer.ctx, { objectionId: row.id })).toEqual({
      ok: true,
      value: { name: NAME, contact: CONTACT },
    })
    expect(because(await openObjector(cast.otherOfficer.ctx, { objectionId: row.id }))).toBe(
      'forbidden:not_handler',
    )
    const trace = await database()
      .orm.select()
      .from(auditLog)
      .where(and(eq(auditLog.action, 'open_objector'), eq(auditLog.targetId, row.id)))
    expect(trace.map(t => t.actorId)).toEqual([cast.officer.id])
    const seen = await viewObjection(cast.otherOfficer.ctx, row.id)
    expect(seen).toMatchObject({ ok: true, value: { isHandler: false, mayAnswer: false } })
    expect(JSON.stringify(seen)).not.toContain(NAME)
    expect(JSON.stringify(seen)).not.toContain(CONTACT)
  })

  it('keeps objection, identity, files and queue from everybody else and from an officer with a tie', async () => {
    const held = await addNoticed(cast)
    const row = await filed(held)
    const tied = cast.otherOfficer
    await database()
      .orm.insert(recusal)
      .values({ personId: tied.id, enterpriseId: held.enterpriseId, ground: '亲属任职', at: tied.ctx.now })
    for (const who of [cast.chair, tied, await addMember(held)]) {
      expect(because(await viewObjection(who.ctx, row.id))).toBe('missing')
      expect(because(await openObjector(who.ctx, { objectionId: row.id }))).toBe('missing')
      expect(because(await openObjectionFile(who.ctx, row.id, 'a'.repeat(64)))).toBe('missing')
    }
    const queue = await viewObjections(tied.ctx, 'open', 1)
    expect(queue.ok && queue.value.rows.some(each => each.id === row.id)).toBe(false)
    const own = await viewObjections(cast.officer.ctx, 'open', 1)
    expect(own.ok && own.value.rows.some(each => each.id === row.id)).toBe(true)
    expect(because(await viewObjections(cast.chair.ctx, 'open', 1))).toBe('missing')
    const page = await viewOfficeNotice(tied.ctx, (await itemOf(held)).notice)
    expect(page.ok && page.value.items.find(i => i.work?.applicationId === held.id)).toBeFalsy()
    await database().orm.update(recusal).set({ liftedAt: tied.ctx.now }).where(eq(recusal.personId, tied.id))
  })
})

describe('answerObjection', () => {
  it('is the officer’s, once, and holds the certificate until then', async () => {
    const held = await addNoticed(cast)
    const row = await filed(held)
    const officer = at(cast.officer, AFTER_NOTICE)
    const blocked = await move(officer, held, 'certify')
    expect(blocked.ok ? [] : blocked.because.conditions?.filter(c => !c.met).map(c => c.guard)).toEqual([
      'no_open_objection',
    ])
    expect(because(await answered(cast.chair, row))).toBe('forbidden')
    expect(because(await answered(await addMember(held), row))).toBe('forbidden')
    expect(because(await answered(cast.officer, { id: row.id, version: 9 }))).toBe('stale')
    expect(because(await answered(cast.officer, row))).toBe('ok')
    expect(because(await answered(cast.officer, row))).toBe('stale')
    expect(because(await move(officer, held, 'certify'))).toBe('ok')
  })

  it('is not another officer’s, who may not see the objector either, nor a stranger’s', async () => {
    const held = await addNoticed(cast)
    const row = await filed(held)
    const handle = async (officerId: string) =>
      database().orm.update(application).set({ officerId }).where(eq(application.id, held.id))
    await handle(cast.officer.id)
    expect(because(await answered(cast.otherOfficer, row))).toBe('forbidden:not_handler')
    expect(because(await answered(cast.inspectors[0] ?? cast.chair, row))).toBe('missing')
    const [kept] = await database().orm.select().from(objection).where(eq(objection.id, row.id))
    expect(kept).toMatchObject({ status: 'open', version: row.version, answeredBy: null })
    await handle(cast.otherOfficer.id)
    expect(because(await answered(cast.otherOfficer, row))).toBe('ok')
  })

  it('is mailed to whoever left an address, in the language they objected in', async () => {
    const held = await addNoticed(cast)
    const email = `${held.id}@example.test`
    const filed = await fileObjection(
      { ...ctxOf({ kind: 'anonymous' }, LAST_DAY), locale: 'en' },
      {
        ...(await itemOf(held)),
        ground: 'quality',
        text: 'The batch on sale differs from the batch that was tested.',
        name: NAME,
        contact: email,
      },
    )
    const [row] = await database().orm.select().from(objection).where(eq(objection.applicationId, held.id))
    if (!filed.ok || !row) throw new Error('no objection')
    expect(because(await answered(cast.officer, row))).toBe('ok')
    expect(await mailsTo(email)).toMatchObject([
      { template: 'objection_receipt', locale: 'en' },
      { template: 'objection_answered', locale: 'en', params: { path: paths.receipt(filed.value.receipt) } },
    ])
  })

  it('upheld sends the case back to the committee and never to a certificate', async () => {
    const held = await addNoticed(cast)
    const row = await filed(held)
    expect(because(await answered(cast.officer, row, 'upheld'))).toBe('ok')
    const officer = at(cast.officer, AFTER_NOTICE)
    const refused = await move(officer, held, 'certify')
    expect(refused.ok ? [] : refused.because.conditions?.filter(c => !c.met).map(c => c.guard)).toEqual([
      'no_upheld_objection',
    ])
    expect(because(await move(officer, held, 'reconsider', '异议查实，检验样品与在产批次不一致'))).toBe('ok')
    expect(await stageOf(held)).toBe('deliberation')
  })
})

describe('the office’s view of notices', () => {
  it('lists them with days left and objections, for officers alone', async () => {
    const held = await addNoticed(cast)
    await filed(held)
    const { notice: number } = await itemOf(held)
    const list = await viewOfficeNotices(cast.officer.ctx, 1)
    expect(list.ok && list.value.rows.find(row => row.number === number)).toMatchObject({
      left: 5,
      closesOn: '2026-11-30',
    })
    expect(
      list.ok && (list.value.rows.find(row => row.number === number)?.objections.open ?? 0),
    ).toBeGreaterThan(0)
    const page = await viewOfficeNotice(cast.officer.ctx, number)
    const work = page.ok ? page.value.items.find(i => i.work?.applicationId === held.id)?.work : null
    expect(work?.moves.map(m => [m.name, m.isAllowed])).toEqual([
      ['certify', false],
      ['reconsider', false],
    ])
    expect(because(await viewOfficeNotices(cast.chair.ctx, 1))).toBe('missing')
    expect(because(await viewOfficeNotice(cast.chair.ctx, number))).toBe('missing')
    expect(because(await viewOfficeNotice(cast.officer.ctx, '2026-999'))).toBe('missing')
  })
})

describe('WF-31 an objection in the same instant', () => {
  // Between the end of the last day and the first moment after it the two clocks of two requests may disagree.
  const race = async (objectionFirst: boolean) => {
    const held = await addNoticed(cast)
    const certify = () => move(at(cast.officer, AFTER_NOTICE), held, 'certify')
    const late = () => object(held, LAST_DAY)
    const [objected, certified] = objectionFirst
      ? await Promise.all([late(), certify()])
      : await Promise.all([certify(), late()]).then(([c, o]) => [o, c] as const)
    return { held, objected, certified }
  }

  it('as certifying: accepted means held, otherwise it is late with the official time', {
    timeout: 300_000,
  }, async () => {
    const seen = new Set<string>()
    for (let n = 0; n < 40; n++) {
      const { held, objected, certified } = await race(n % 2 === 0)
      expect([objected.ok, certified.ok].filter(Boolean)).toHaveLength(1)
      if (objected.ok) {
        expect(await stageOf(held)).toBe('public_notice')
        expect(certified).toMatchObject({ because: { code: 'blocked' } })
        seen.add('held')
      } else {
        expect(objected).toMatchObject({ because: { code: 'blocked', reason: 'objection_settled' } })
        expect(objected.because.officialTime).toBeTruthy()
        seen.add('late')
      }
    }
    expect([...seen].sort()).toEqual(['held', 'late'])
  })

  it('as issuing: a certified case takes none, and one certificate comes out', {
    timeout: 300_000,
  }, async () => {
    for (let n = 0; n < 20; n++) {
      const held = await addNoticed(cast)
      const officer = at(cast.officer, AFTER_NOTICE)
      expect(because(await move(officer, held, 'certify'))).toBe('ok')
      const pair =
        n % 2 === 0
          ? [object(held), move(officer, held, 'issue')]
          : [move(officer, held, 'issue'), object(held)]
      const results = await Promise.all<{ ok: boolean }>(pair)
      const [objected, issued] = n % 2 === 0 ? results : [results[1], results[0]]
      expect(issued?.ok).toBe(true)
      expect(objected?.ok).toBe(false)
    }
  })
})
