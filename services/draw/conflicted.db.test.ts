import { eq, sql } from 'drizzle-orm'
import { afterAll, expect, it } from 'vitest'
import { ties } from '@/db/queries/board'
import { conflictedHere } from '@/db/queries/conflicted'
import { enterpriseTie } from '@/db/schema/conflict'
import { enterprise, membership } from '@/db/schema/enterprise'
import { expertTie } from '@/db/schema/expert'
import { staffRole } from '@/db/schema/people'
import { recusal } from '@/db/schema/review'
import { loadCase } from '../case/load'
import { mayOpen, standingOn } from '../case/roles'
import { closeDatabase, database } from '../database'
import { addReviewCase, addStaff, REVIEW_NOW, type Somebody } from '../testing/review'
import { addCertificate } from '../testing/surveillance'
import { tiedCodes } from '../veto/record'

const db = () => database().orm
const TODAY = '2026-11-23'
afterAll(closeDatabase)

/** What a tie is expected to do: hide every case of the holder, one of them, its certificates and its vetoes. */
type Expected = { here: boolean; holder: boolean }
const BOTH = { here: true, holder: true }
const NEITHER = { here: false, holder: false }

it('says of everybody the same on a board, in a draw, at a guard, in surveillance and among vetoes', async () => {
  const [here, other] = [await addReviewCase(), await addReviewCase()]
  const [holder] = await db().select().from(enterprise).where(eq(enterprise.id, here.enterpriseId))
  if (!holder) throw new Error('no holder')
  // The certificate was issued under a name the enterprise no longer bears.
  const held = await addCertificate({ creditCode: here.creditCode, holderName: '渝样旧名厂' })
  const alias = { enterpriseId: here.enterpriseId, addedAt: REVIEW_NOW }
  await db()
    .insert(enterpriseTie)
    .values([
      { ...alias, kind: 'former_name', name: '渝样旧名厂' },
      { ...alias, kind: 'alias', name: '渝样别名' },
      { ...alias, kind: 'alias', name: '渝样误记', removedAt: REVIEW_NOW },
      { ...alias, kind: 'parent', name: '渝样集团' },
    ])
  const expected = new Map<string, Expected>()
  const tied = async (values: object, says: Expected) => {
    const { id } = await addStaff('expert')
    expected.set(id, says)
    await db()
      .insert(expertTie)
      .values({ personId: id, kind: 'shares', organisation: '无关', addedAt: REVIEW_NOW, ...values })
  }
  await tied({ creditCode: here.creditCode }, BOTH)
  await tied({ creditCode: here.creditCode, removedAt: REVIEW_NOW }, NEITHER)
  await tied({ organisation: ` ${holder.name} ` }, BOTH)
  await tied({ organisation: '渝样旧名厂' }, BOTH)
  await tied({ organisation: '渝样别名' }, BOTH)
  await tied({ organisation: '渝样误记' }, NEITHER)
  await tied({ organisation: '渝样集团' }, NEITHER)
  await tied({ creditCode: here.creditCode, until: '2023-11-24' }, BOTH)
  await tied({ creditCode: here.creditCode, until: '2023-11-23' }, NEITHER)
  for (const [employed, says] of [
    [{ employer: '写法不同', employerCode: here.creditCode }, BOTH],
    [{ employer: ` ${holder.name}·` }, BOTH],
    [{ employer: '渝样旧名厂' }, BOTH],
    [{ employer: '渝样别名' }, BOTH],
    [{ employer: '渝样误记' }, NEITHER],
    [{ employer: '' }, NEITHER],
  ] as const)
    expected.set((await addStaff('expert', employed)).id, says)
  const grounds = { enterpriseId: here.enterpriseId, ground: '回避', at: REVIEW_NOW }
  for (const [values, says] of [
    [{}, BOTH],
    [{ applicationId: here.id }, BOTH],
    // Out of one case of a holder: still no inspector and no hearer of that holder.
    [{ applicationId: other.id }, { here: false, holder: true }],
    [{ liftedAt: REVIEW_NOW }, NEITHER],
    [{ enterpriseId: other.enterpriseId }, NEITHER],
  ] as const) {
    const { id } = await addStaff('expert')
    expected.set(id, says)
    await db()
      .insert(recusal)
      .values({ personId: id, ...grounds, ...values })
  }
  for (const removedAt of [null, REVIEW_NOW]) {
    const { id } = await addStaff('expert')
    expected.set(id, removedAt === null ? BOTH : NEITHER)
    await db().insert(membership).values({
      personId: id,
      enterpriseId: here.enterpriseId,
      role: 'viewer',
      addedAt: REVIEW_NOW,
      removedAt,
    })
  }
  const found = await db().execute<{ id: string; draw: boolean; guard: boolean; watched: boolean }>(sql`
    select p.id, ${conflictedHere(here, TODAY)} as draw, is_conflicted(p.id, ${here.id}, ${TODAY}::date) as guard,
      is_tied_to_holder(p.id, ${held.id}, ${TODAY}::date) as watched
    from person p`)
  for (const { id, draw, guard, watched } of found.rows) {
    expect(draw).toBe(guard)
    const says = expected.get(id)
    if (!says) continue
    const scope = {
      personId: id,
      today: TODAY,
      seesAll: true,
      areaIds: [],
      decides: false,
      chairs: false,
      stages: [],
    }
    const board = await db().execute<{ hidden: boolean }>(sql`with ${ties(scope)}
      select exists (select 1 from ties k where k.enterprise_id = ${here.enterpriseId}
        and (k.application_id is null or k.application_id = ${here.id})) as hidden`)
    expect({ here: guard, holder: watched }).toEqual(says)
    expect(board.rows[0]?.hidden).toBe(says.here)
    expect((await tiedCodes(db(), id, [here.creditCode], TODAY)).size > 0).toBe(says.holder)
  }
  expect([...expected.values()].filter(says => says.here)).toHaveLength(12)
})

it('knows the holder of a certificate who never signed in here, by code and by name', async () => {
  const stranger = { creditCode: '91500000MA5U0FAR00', holderName: '渝外未登录公司' }
  const held = await addCertificate(stranger)
  await db().delete(enterprise).where(eq(enterprise.creditCode, stranger.creditCode))
  const people = [
    [await addStaff('inspector', { employer: stranger.holderName }), true],
    [await addStaff('inspector', { employer: '别名', employerCode: stranger.creditCode }), true],
    [await addStaff('inspector'), false],
  ] as const
  for (const [{ id }, says] of people) {
    const found = await db().execute<{ is: boolean }>(
      sql`select is_tied_to_holder(${id}, ${held.id}, ${TODAY}::date) as is`,
    )
    expect(found.rows[0]?.is).toBe(says)
  }
})

const also = async (who: Somebody, role: 'chair' | 'officer'): Promise<Somebody> => {
  await db().insert(staffRole).values({ personId: who.id, role, grantedAt: REVIEW_NOW })
  const actor = { ...who.actor, roles: [...who.actor.roles, role] }
  return { ...who, actor, ctx: { ...who.ctx, actor } }
}

it('keeps whoever the enterprise employs out of its cases, in whatever role', async () => {
  const here = await addReviewCase()
  const row = await loadCase(db(), here.id)
  if (!row) throw new Error('no case')
  for (const role of ['chair', 'officer'] as const) {
    const who = await also(await addStaff('expert', { employerCode: here.creditCode }), role)
    const standing = await standingOn(db(), who.ctx, row)
    expect(standing).toMatchObject({ isRecused: true, roles: [] })
    expect(mayOpen(standing, row)).toBe(false)
    const free = await also(await addStaff('expert'), role)
    expect(await standingOn(db(), free.ctx, row)).toMatchObject({ isRecused: false, roles: [role] })
  }
})
