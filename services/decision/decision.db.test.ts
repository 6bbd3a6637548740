import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { application, caseEvent } from '@/db/schema/application'
import { deliberation, vote } from '@/db/schema/decision'
import { staffRole } from '@/db/schema/people'
import { recusal } from '@/db/schema/review'
import { EVALUATIONS } from '@/domain/workflow/evaluation'
import { closeDatabase, database } from '../database'
import { checkInvariants } from '../invariants'
import { addCaseIn, addMember, appoint, type Cast, type HeldCase, move, voteAll } from '../testing/decided'
import { addStaff, because, type Somebody } from '../testing/review'
import { castVote } from './cast-vote'
import { recuseSelf } from './recuse-self'
import { viewDeliberations } from './view-deliberations'
import { type Pack, viewPack } from './view-pack'

let cast: Cast
beforeAll(async () => {
  cast = await appoint()
})
afterAll(async () => {
  expect(await checkInvariants(database().orm)).toEqual([])
  await closeDatabase()
})

const first = <T>(list: readonly T[]): T => {
  const [one] = list
  if (one === undefined) throw new Error('empty')
  return one
}

const voteOf = (who: Somebody, held: HeldCase, choice: 'certify' | 'decline' | 'defer' = 'certify') =>
  castVote(who.ctx, {
    applicationId: held.id,
    choice,
    reason: choice === 'certify' ? '' : '关键指标的第三方验证不足',
  })

const packOf = async (who: Somebody, held: HeldCase): Promise<Pack> => {
  const pack = await viewPack(who.ctx, held.id)
  if (!pack.ok) throw new Error(because(pack))
  return pack.value
}

/** The same person with one more hat, in the table of roles and in the actor. */
const alsoCommittee = async (who: Somebody): Promise<Somebody> => {
  await database()
    .orm.insert(staffRole)
    .values({ personId: who.id, role: 'committee', grantedAt: who.ctx.now })
    .onConflictDoNothing()
  const actor = { ...who.actor, roles: [...who.actor.roles, 'committee' as const] }
  return { ...who, actor, ctx: { ...who.ctx, actor } }
}

describe('castVote', () => {
  it('is for members who took no part, once per round, and can be changed until the round closes', async () => {
    const held = await addCaseIn('deliberation', cast)
    const member = first(cast.committee)
    expect(await voteOf(member, held)).toMatchObject({ ok: true, value: { round: 1, votes: 1 } })
    expect(await voteOf(member, held, 'decline')).toMatchObject({ ok: true, value: { votes: 1 } })
    expect(await database().orm.select().from(vote).where(eq(vote.applicationId, held.id))).toMatchObject([
      { choice: 'decline', version: 2 },
    ])
    expect(because(await voteOf(cast.officer, held))).toBe('forbidden')
    expect(because(await voteOf(await addMember(held), held))).toBe('forbidden')
    expect(because(await voteOf(first(cast.inspectors), held))).toBe('missing')
    expect(because(await voteOf(member, await addCaseIn('site_visit', cast)))).toBe('missing')
    await voteAll(held, cast, 5)
    expect(because(await move(cast.chair.ctx, held, 'propose'))).toBe('ok')
    expect(because(await voteOf(member, held))).toBe('blocked:wrong_stage')
  })

  it('an expert of the case who also sits on the committee can neither see nor vote', async () => {
    const held = await addCaseIn('deliberation', cast)
    const expert = await alsoCommittee(first(cast.experts))
    expect(because(await voteOf(expert, held))).toBe('forbidden:separation')
    expect(because(await viewPack(expert.ctx, held.id))).toBe('missing')
    const list = await viewDeliberations(expert.ctx)
    expect(list.ok && list.value.open.rows.some(row => row.id === held.id)).toBe(false)
  })

  it('the district officer who verified it can’t decide it either', async () => {
    const held = await addCaseIn('deliberation', cast)
    const district = await alsoCommittee(cast.district)
    expect(because(await voteOf(district, held))).toBe('forbidden:separation')
    expect(because(await viewPack(district.ctx, held.id))).toBe('missing')
  })
})

describe('who made a move that evaluates', () => {
  it.each(EVALUATIONS)('%s: sees nothing on the committee, has no vote, counts for no quorum', async kind => {
    const db = database().orm
    const held = await addCaseIn('deliberation', cast)
    const member = await addStaff('committee')
    const before = (await packOf(cast.chair, held)).ballot?.eligible ?? 0
    const [round] = await db.select().from(deliberation).where(eq(deliberation.applicationId, held.id))
    await db.insert(caseEvent).values({
      applicationId: held.id,
      seq: 6,
      kind,
      actorId: member.id,
      actorName: member.name,
      actorRole: 'officer',
      audience: 'office',
      at: member.ctx.now,
    })
    await db.update(application).set({ eventCount: 6 }).where(eq(application.id, held.id))
    expect(because(await voteOf(member, held))).toBe('forbidden:separation')
    expect(because(await viewPack(member.ctx, held.id))).toBe('missing')
    const list = await viewDeliberations(member.ctx)
    expect(list.ok && list.value.open.rows.some(row => row.id === held.id)).toBe(false)
    expect((await packOf(cast.chair, held)).ballot?.eligible).toBe(before - 1)
    const behind = db.insert(vote).values({
      deliberationId: round?.id ?? '',
      applicationId: held.id,
      personId: member.id,
      choice: 'certify',
      at: member.ctx.now,
    })
    await expect(behind).rejects.toMatchObject({ cause: { constraint: 'vote_evaluator' } })
    await db.update(staffRole).set({ revokedAt: member.ctx.now }).where(eq(staffRole.personId, member.id))
  })
})

describe('recuseSelf', () => {
  it('makes a member a stranger: no pack, no vote, no place in the list, and a smaller quorum', async () => {
    const held = await addCaseIn('deliberation', cast)
    const member = first(cast.committee)
    const before = (await packOf(cast.chair, held)).ballot
    const leave = () => recuseSelf(member.ctx, { applicationId: held.id, ground: '与该企业总经理为近亲属' })
    expect(because(await leave())).toBe('ok')
    expect(because(await leave())).toBe('missing')
    expect(because(await viewPack(member.ctx, held.id))).toBe('missing')
    expect(because(await voteOf(member, held))).toBe('missing')
    const list = await viewDeliberations(member.ctx)
    expect(list.ok && list.value.open.rows.some(row => row.id === held.id)).toBe(false)
    const after = (await packOf(cast.chair, held)).ballot
    expect((before?.eligible ?? 0) - (after?.eligible ?? 0)).toBe(1)
    expect((await packOf(cast.chair, held)).minutes.at(-1)?.recused).toContain(member.name)
    await database()
      .orm.update(recusal)
      .set({ liftedAt: cast.chair.ctx.now })
      .where(eq(recusal.personId, member.id))
  })

  it('is too late for who has voted in the open round, and not for strangers', async () => {
    const held = await addCaseIn('deliberation', cast)
    const member = first(cast.committee)
    await voteOf(member, held)
    const leave = (who: Somebody) =>
      recuseSelf(who.ctx, { applicationId: held.id, ground: '与该企业有利害关系' })
    expect(because(await leave(member))).toBe('blocked:already_voted')
    expect(because(await leave(await addMember(held)))).toBe('missing')
    expect(because(await leave(first(cast.inspectors)))).toBe('missing')
  })
})

describe('viewPack', () => {
  it('shows the arithmetic, the floors and what would tip the outcome, with experts by pseudonym', async () => {
    const held = await addCaseIn('deliberation', cast)
    const pack = await packOf(first(cast.committee), held)
    expect(pack.scores?.experts.map(e => e.alias)).toEqual(['A', 'B', 'C'])
    expect(pack.scores?.pillars).toHaveLength(3)
    expect(pack.scores?.expression).toMatch(/^[\d.]+ \+ [\d.]+ \+ [\d.]+$/)
    expect(pack.scores?.variants.map(v => v.kind).filter(kind => kind !== 'adjusted')).toEqual([
      'mean',
      'median',
      'trimmed',
      'without',
      'without',
      'without',
    ])
    expect(pack.credit).toMatchObject({ isClear: true, age: 3 })
    expect(pack.outlook.map(o => o.name)).toEqual(['propose', 'decline'])
    for (const expert of cast.experts) expect(JSON.stringify(pack)).not.toContain(expert.name)
  })

  it('tells the tally after the own vote and to the chair, and to nobody else before the end', async () => {
    const held = await addCaseIn('deliberation', cast)
    const [one, two] = cast.committee
    if (!one || !two) throw new Error('no committee')
    await voteOf(one, held, 'decline')
    const before = await packOf(two, held)
    expect(before.ballot).toMatchObject({ present: 1, tally: null, mine: null })
    expect(before.minutes).toEqual([])
    expect(JSON.stringify(before.outlook)).not.toContain('votes_')
    expect((await packOf(one, held)).ballot?.tally).toMatchObject({ decline: 1 })
    expect((await packOf(cast.chair, held)).ballot?.tally).toMatchObject({ decline: 1 })
    expect((await packOf(cast.officer, held)).ballot).toMatchObject({ tally: null, mayVote: false })
    await voteAll(held, cast, 1)
    expect(because(await move(cast.chair.ctx, held, 'decline', '关键指标的第三方验证不足，不予认定'))).toBe(
      'ok',
    )
    const minutes = first((await packOf(two, held)).minutes)
    expect(minutes).toMatchObject({
      outcome: 'decline',
      tally: { certify: 1, decline: 4, defer: 0 },
      chair: cast.chair.name,
    })
    expect(minutes.present).toHaveLength(5)
    expect(minutes.evaluated).toEqual([first(cast.experts).name, cast.district.name].sort())
  })

  it('is missing to strangers, the enterprise, inspectors, and before deliberation', async () => {
    const held = await addCaseIn('deliberation', cast)
    for (const who of [await addMember(held), first(cast.inspectors), first(cast.experts)])
      expect(because(await viewPack(who.ctx, held.id))).toBe('missing')
    expect(because(await viewPack(cast.chair.ctx, (await addCaseIn('site_visit', cast)).id))).toBe('missing')
    expect(because(await viewPack(cast.chair.ctx, 'no-such-case'))).toBe('missing')
  })
})

describe('what the chair may close a round with', () => {
  it('needs quorum and majority to propose; a majority for it can’t be declined', async () => {
    const held = await addCaseIn('deliberation', cast)
    await voteOf(cast.chair, held)
    expect(await move(cast.chair.ctx, held, 'propose')).toMatchObject({ because: { code: 'blocked' } })
    await voteAll(held, cast, 5)
    const refused = await move(cast.chair.ctx, held, 'decline', '赞成已过多数，却要不予认定，应被拒绝')
    expect(refused.ok ? [] : refused.because.conditions?.filter(c => !c.met).map(c => c.guard)).toEqual([
      'votes_against',
    ])
    expect(because(await move(first(cast.committee).ctx, held, 'propose'))).toBe('forbidden')
    expect(because(await move(cast.officer.ctx, held, 'propose'))).toBe('forbidden')
  })

  it('a failed score can’t be proposed whatever the votes', async () => {
    const held = await addCaseIn('deliberation', cast, 30)
    await voteAll(held, cast, 5)
    const refused = await move(cast.chair.ctx, held, 'propose')
    expect(refused.ok ? [] : refused.because.conditions?.filter(c => !c.met).map(c => c.guard)).toEqual([
      'score_passes',
    ])
  })

  it('a deferral keeps the minutes and opens the next round with an empty ballot', async () => {
    const held = await addCaseIn('deliberation', cast)
    await voteAll(held, cast, 3)
    expect(because(await move(cast.chair.ctx, held, 'defer', '请企业补充第三方验证后再议'))).toBe('ok')
    const rounds = await database()
      .orm.select()
      .from(deliberation)
      .where(eq(deliberation.applicationId, held.id))
    expect(rounds.map(r => [r.round, r.outcome, r.tally])).toEqual([
      [1, 'defer', { certify: 3, decline: 2, defer: 0, eligible: 5 }],
      [2, null, null],
    ])
    const pack = await packOf(first(cast.committee), held)
    expect(pack.ballot).toMatchObject({ round: 2, present: 0, mine: null, tally: null })
    expect(first(pack.minutes)).toMatchObject({
      round: 1,
      outcome: 'defer',
      reason: '请企业补充第三方验证后再议',
    })
  })
})
