import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { application } from '@/db/schema/application'
import { assignment } from '@/db/schema/review'
import type { Outcome } from '@/domain/outcome'
import type { expertPolicy } from '@/domain/policy/expert'
import type { Ctx } from '../context'
import { closeDatabase, database } from '../database'
import { publishDrawPool } from '../draw/publish-pool'
import { addMember } from '../testing/decided'
import {
  addReviewCase,
  addStaff,
  because,
  ctxOf,
  fillSheet,
  fullScore,
  itemNamed,
  type ReviewCase,
  type Somebody,
  sealFor,
  seatPanel,
  trio,
} from '../testing/review'
import { traceOf } from '../testing/trace'
import { answerConsensus } from './answer-consensus'
import { declareInterest } from './declare'
import { declineTask } from './decline'
import { drawExpertPanel } from './draw-panel'
import { openWithQuorum } from './open-with-quorum'
import { proposeConsensus } from './propose-consensus'
import { recuseFromCase } from './recuse'
import { reopenSheet } from './reopen-sheet'
import { replaceExpert } from './replace-expert'
import { saveScore } from './save-score'
import { sayInConsensus } from './say-in-consensus'
import { sealSheet } from './seal-sheet'

type Name = keyof typeof expertPolicy
const REASON = '与申报企业有正在履行的咨询合同'

let officer: Somebody
let seated: Somebody
let review: ReviewCase
let seat = ''

/** Each deed as it would succeed for the right person on the case of these tests, or on one made ready for it. */
const DEEDS: Record<Name, { by: 'officer' | 'expert'; ask: (ctx: Ctx) => Promise<Outcome<unknown>> }> = {
  'publish-pool': { by: 'officer', ask: ctx => publishDrawPool(ctx, { applicationId: review.id }) },
  'draw-panel': { by: 'officer', ask: ctx => drawExpertPanel(ctx, { applicationId: review.id }) },
  'replace-expert': {
    by: 'officer',
    ask: ctx => replaceExpert(ctx, { applicationId: review.id, assignmentId: seat, reason: REASON }),
  },
  'reopen-sheet': {
    by: 'officer',
    ask: ctx => reopenSheet(ctx, { applicationId: review.id, assignmentId: seat, reason: REASON }),
  },
  'open-with-quorum': {
    by: 'officer',
    ask: ctx => openWithQuorum(ctx, { applicationId: review.id, reason: REASON }),
  },
  'declare-interest': {
    by: 'expert',
    ask: ctx => declareInterest(ctx, { applicationId: review.id, answer: 'none', ground: '' }),
  },
  'decline-task': {
    by: 'expert',
    ask: ctx => declineTask(ctx, { applicationId: review.id, reason: REASON }),
  },
  'recuse-from-case': {
    by: 'expert',
    ask: ctx => recuseFromCase(ctx, { applicationId: review.id, reason: REASON }),
  },
  'save-score': {
    by: 'expert',
    ask: ctx => saveScore(ctx, fullScore(review, itemNamed('2.1'), 70)),
  },
  'seal-sheet': { by: 'expert', ask: ctx => sealSheet(ctx, { applicationId: review.id }) },
  'propose-consensus': {
    by: 'expert',
    ask: ctx =>
      proposeConsensus(ctx, {
        applicationId: review.id,
        item: '2.1',
        points: 40,
        rationale: REASON,
        version: 0,
      }),
  },
  'answer-consensus': {
    by: 'expert',
    ask: ctx =>
      answerConsensus(ctx, {
        applicationId: review.id,
        item: '2.1',
        version: 1,
        answer: 'agree',
        dissent: '',
      }),
  },
  'say-in-consensus': {
    by: 'expert',
    ask: ctx => sayInConsensus(ctx, { applicationId: review.id, item: '2.1', text: REASON }),
  },
}
const all = Object.entries(DEEDS)

const inStage = async (stage: string, deed: () => Promise<void>) => {
  const here = eq(application.id, review.id)
  await database().orm.update(application).set({ stage }).where(here)
  await deed()
  await database().orm.update(application).set({ stage: 'expert_review' }).where(here)
}

beforeAll(async () => {
  officer = await addStaff('officer')
  for (let i = 0; i < 9; i++) await addStaff('expert')
  review = await addReviewCase()
  const panel = trio(await seatPanel(review, officer))
  seated = panel[0]
  for (const expert of panel) {
    await fillSheet(review, expert, 72, expert === seated ? { '2.1': 20 } : {})
    await sealFor(review, expert)
  }
  const [mine] = await database().orm.select().from(assignment).where(eq(assignment.personId, seated.id))
  seat = mine?.id ?? ''
})
afterAll(closeDatabase)

describe.each(all)('%s', (name, { by, ask }) => {
  it('is missing to strangers of every role, and leaves nothing behind', async () => {
    const before = await traceOf(review.id)
    const other = await addReviewCase()
    const strangers = [
      await addStaff('expert'),
      await addStaff('inspector'),
      await addStaff('district'),
      await addStaff('committee'),
      await addStaff('chair'),
      await addStaff('admin'),
      await addStaff('auditor'),
      await addMember({ ...other, version: 1, evidenceId: '' }, 'owner'),
    ]
    for (const who of strangers) expect(because(await ask(who.ctx))).toBe('missing')
    expect(because(await ask(ctxOf({ kind: 'anonymous' })))).toBe('missing')
    expect(await traceOf(review.id)).toBe(before)
  })

  it('is refused to the other side of the panel and to the enterprise', async () => {
    const before = await traceOf(review.id)
    const member = await addMember({ ...review, version: 1, evidenceId: '' }, 'owner')
    const expected = by === 'officer' ? 'forbidden' : 'missing'
    expect(because(await ask(by === 'officer' ? seated.ctx : officer.ctx))).toBe(expected)
    expect(because(await ask(member.ctx))).toBe(expected)
    expect(await traceOf(review.id)).toBe(before)
  })

  it('is refused in every other stage', async () => {
    const who = by === 'officer' ? officer : seated
    // A score is saved by one statement, which names the sealed sheet first.
    const expected = name === 'save-score' ? 'blocked:sheet_sealed' : 'blocked:wrong_stage'
    // A list is published for a panel and for a visit.
    const visiting = name === 'publish-pool' ? [] : ['site_visit']
    for (const stage of ['formal_check', ...visiting, 'deliberation', 'declined', 'withdrawn'])
      await inStage(stage, async () => {
        const before = await traceOf(review.id)
        expect(because(await ask(who.ctx))).toBe(expected)
        expect(await traceOf(review.id)).toBe(before)
      })
  })
})

describe('a second time', () => {
  it('a proposal, an answer to a changed proposal, a departure and a replacement are refused', async () => {
    expect(because(await DEEDS['propose-consensus'].ask(seated.ctx))).toBe('ok')
    expect(because(await DEEDS['propose-consensus'].ask(seated.ctx))).toBe('stale')
    const stale = { applicationId: review.id, item: '2.1', version: 7, answer: 'agree' as const, dissent: '' }
    expect(because(await answerConsensus(seated.ctx, stale))).toBe('stale')
    expect(because(await DEEDS['declare-interest'].ask(seated.ctx))).toBe('repeated:declared_already')
    expect(because(await DEEDS['decline-task'].ask(seated.ctx))).toBe('blocked:declared_already')
    expect(because(await DEEDS['seal-sheet'].ask(seated.ctx))).toBe('repeated:sheet_sealed')
    expect(because(await DEEDS['recuse-from-case'].ask(seated.ctx))).toBe('ok')
    for (const [, { by, ask }] of all)
      if (by === 'expert') expect(because(await ask(seated.ctx))).toBe('missing')
    expect(because(await DEEDS['replace-expert'].ask(officer.ctx))).toBe('missing')
  })
})
