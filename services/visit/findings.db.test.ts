import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { notification } from '@/db/schema/people'
import { closeDatabase, database } from '../database'
import { checkInvariants } from '../invariants'
import { addMember, appoint, at, type Cast, move } from '../testing/decided'
import { because } from '../testing/review'
import {
  answerWith,
  fillRecord,
  ON_SITE,
  plannedVisit,
  recordFinding,
  settled,
  signRecord,
} from '../testing/visits'
import { addFinding } from './add-finding'
import { closeFinding } from './close-finding'
import { loadFindings, loadVisit } from './record'
import { returnFinding } from './return-finding'

let cast: Cast
beforeAll(async () => {
  cast = await appoint()
})
afterAll(async () => {
  expect(await checkInvariants(database().orm)).toEqual([])
  await closeDatabase()
})

const versionOf = async (held: { id: string }): Promise<number> =>
  (await loadVisit(database().orm, held.id))?.version ?? 0

describe('findings', () => {
  it('are numbered, told to the enterprise, and checked for item and day', async () => {
    const { held, a } = await plannedVisit(cast)
    const member = await addMember(held)
    expect(because(await recordFinding(a.ctx, held))).toBe('blocked:visit_not_yet')
    expect(await recordFinding(at(a, ON_SITE), held)).toMatchObject({ ok: true, value: { code: 'F-1' } })
    expect(await recordFinding(at(a, ON_SITE), held, 'major')).toMatchObject({
      ok: true,
      value: { code: 'F-2' },
    })
    const odd = await addFinding(at(a, ON_SITE), {
      applicationId: held.id,
      version: await versionOf(held),
      grade: 'minor',
      item: '9.9',
      text: '不存在的评分项，应当被拒绝',
      remedy: '无须整改',
      dueOn: '2026-11-29',
    })
    expect(odd).toMatchObject({ because: { fields: { item: 'unknown', dueOn: 'not_working_day' } } })
    expect(because(await recordFinding(at(cast.officer, ON_SITE), held))).toBe('forbidden')
    expect(
      because(
        await addFinding(at(a, ON_SITE), {
          applicationId: held.id,
          version: 1,
          grade: 'minor',
          item: '2.5',
          text: '记录缺失，与制度不符合',
          remedy: '补齐记录',
          dueOn: '2026-12-02',
        }),
      ),
    ).toBe('stale')
    const told = await database().orm.select().from(notification).where(eq(notification.personId, member.id))
    expect(told.filter(n => n.kind === 'finding_added').map(n => n.params.code)).toEqual(['F-1', 'F-2'])
  })

  it('close with an answer, serious ones with proof, and block the visit until then', async () => {
    const { held, a, b } = await plannedVisit(cast)
    await fillRecord(a, held)
    await recordFinding(at(a, ON_SITE), held, 'major')
    await signRecord(a, held)
    await signRecord(b, held)
    const [open] = await loadFindings(database().orm, held.id)
    if (!open) throw new Error('no finding')
    const officer = at(cast.officer, ON_SITE)
    expect(because(await closeFinding(officer, settled(held, open)))).toBe('blocked:finding_unanswered')
    expect(because(await returnFinding(officer, settled(held, open)))).toBe('blocked:finding_unanswered')
    expect(because(await move(officer, held, 'finish_visit'))).toBe('blocked')
    const bare = await answerWith(held, 'F-1', false)
    expect(because(await closeFinding(officer, settled(held, bare)))).toBe('blocked:finding_unproven')
    expect(await returnFinding(at(a, ON_SITE), settled(held, bare))).toMatchObject({ ok: true })
    const proven = await answerWith(held, 'F-1', true)
    expect(because(await closeFinding(officer, { ...settled(held, proven), version: 1 }))).toBe('stale')
    expect(because(await closeFinding(at(cast.chair, ON_SITE), settled(held, proven)))).toBe('missing')
    expect(because(await closeFinding((await addMember(held)).ctx, settled(held, proven)))).toBe('forbidden')
    expect(await closeFinding(at(a, ON_SITE), settled(held, proven))).toMatchObject({
      ok: true,
      value: { code: 'F-1' },
    })
    const [closed] = await loadFindings(database().orm, held.id)
    expect(because(await closeFinding(officer, settled(held, closed ?? open)))).toBe('blocked:finding_closed')
    expect(because(await move(officer, held, 'finish_visit'))).toBe('ok')
  })

  it('closing twice at once closes once', async () => {
    const { held, a } = await plannedVisit(cast)
    await recordFinding(at(a, ON_SITE), held)
    const row = await answerWith(held, 'F-1', true)
    const both = await Promise.all([
      closeFinding(at(a, ON_SITE), settled(held, row)),
      closeFinding(at(cast.officer, ON_SITE), settled(held, row)),
    ])
    expect(both.map(o => (o.ok ? 'ok' : o.because.code)).sort()).toEqual(['ok', 'stale'])
  })
})
