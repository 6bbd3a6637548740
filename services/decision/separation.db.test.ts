import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { application } from '@/db/schema/application'
import { staffRole } from '@/db/schema/people'
import { assignment, recusal } from '@/db/schema/review'
import type { StaffRole } from '@/domain/people/roles'
import { EVALUATING_LINES } from '@/domain/workflow/separation'
import { appendEvent } from '../case/events'
import { closeDatabase, database } from '../database'
import { addCaseIn, appoint, type Cast, type HeldCase, move } from '../testing/decided'
import { addStaff, because, ctxOf, REVIEW_NOW, type Somebody } from '../testing/review'
import { withTx } from '../tx'
import { castVote } from './cast-vote'

const EARLIER = new Date('2026-11-16T02:00:00Z')
let cast: Cast
beforeAll(async () => {
  cast = await appoint()
})
afterAll(closeDatabase)

/** Somebody who holds the deciding hats beside another, as a mistake in the table of roles would make them. */
const withHats = async (hats: readonly StaffRole[]): Promise<Somebody> => {
  const who = await addStaff('committee')
  const roles = [...new Set<StaffRole>(['committee', ...hats])]
  for (const role of hats)
    await database()
      .orm.insert(staffRole)
      .values({ personId: who.id, role, grantedAt: REVIEW_NOW })
      .onConflictDoNothing()
  const actor = { ...who.actor, roles }
  return { ...who, actor, ctx: ctxOf(actor) }
}

/** What the log says somebody did: written as every service writes it. */
const did = async (who: Somebody, held: HeldCase, kind: string): Promise<void> => {
  if (kind === 'called')
    await database().orm.insert(assignment).values({
      applicationId: held.id,
      personId: who.id,
      role: 'expert',
      alias: 'Y',
      status: 'replaced',
      at: EARLIER,
    })
  else
    await withTx(ctxOf(who.actor, EARLIER), async tx => {
      await appendEvent(tx, ctxOf(who.actor, EARLIER), {
        applicationId: held.id,
        kind,
        audience: 'office',
        role: 'officer',
      })
      return { ok: true, value: null }
    })
}

const REASON = '关键指标的第三方验证不足，暂缓一次'
const DECISIONS: Record<string, (who: Somebody, held: HeldCase) => Promise<{ ok: boolean }>> = {
  vote: (who, held) => castVote(who.ctx, { applicationId: held.id, choice: 'certify', reason: '' }),
  propose: (who, held) => move(who.ctx, held, 'propose', REASON),
  decline: (who, held) => move(who.ctx, held, 'decline', REASON),
  defer: (who, held) => move(who.ctx, held, 'defer', REASON),
}
const HATS: Record<string, readonly StaffRole[]> = {
  chair: ['chair'],
  'chair and officer': ['chair', 'officer'],
  'chair and administrator': ['chair', 'admin'],
}

describe.each([...EVALUATING_LINES, 'called'])('who did %s on a case', kind => {
  it.each(Object.keys(HATS))(
    'and is %s decides nothing of it, and is told by which deed of which day',
    async hats => {
      const held = await addCaseIn('deliberation', cast)
      const who = await withHats(HATS[hats] ?? [])
      await did(who, held, kind)
      for (const decide of Object.values(DECISIONS))
        expect(await decide(who, held)).toEqual({
          ok: false,
          because: { code: 'forbidden', reason: 'separation', earlier: { deed: kind, on: '2026-11-16' } },
        })
      const [row] = await database().orm.select().from(application).where(eq(application.id, held.id))
      expect(row?.stage).toBe('deliberation')
    },
  )
})

it('binds to the log of that case and to nothing else', async () => {
  const held = await addCaseIn('deliberation', cast)
  const other = await addCaseIn('deliberation', cast)
  const who = await withHats(['chair', 'officer'])
  await did(who, other, 'accept')
  await did(who, held, 'note_added')
  expect(because(await castVote(who.ctx, { applicationId: held.id, choice: 'certify', reason: '' }))).toBe(
    'ok',
  )
  expect(because(await castVote(who.ctx, { applicationId: other.id, choice: 'certify', reason: '' }))).toBe(
    'forbidden:separation',
  )
})

it('tells nothing to who is recused, whatever they did before', async () => {
  const held = await addCaseIn('deliberation', cast)
  const who = await withHats(['chair'])
  await did(who, held, 'accept')
  await database()
    .orm.insert(recusal)
    .values({ personId: who.id, enterpriseId: held.enterpriseId, ground: '任职', at: REVIEW_NOW })
  for (const decide of Object.values(DECISIONS))
    expect(await decide(who, held)).toMatchObject({ because: { code: 'missing' } })
})
