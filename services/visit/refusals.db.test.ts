import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { application } from '@/db/schema/application'
import type { Outcome } from '@/domain/outcome'
import type { visitPolicy } from '@/domain/policy/visit'
import { isDoneIn } from '@/domain/workflow/work'
import type { Ctx } from '../context'
import { closeDatabase, database } from '../database'
import { addCaseIn, addMember, appoint, type Cast, type HeldCase } from '../testing/decided'
import { addStaff, because, ctxOf, type Somebody } from '../testing/review'
import { traceOf } from '../testing/trace'
import {
  AGENDA,
  answerWith,
  fillRecord,
  ON_SITE,
  plannedVisit,
  recordFinding,
  SUMMARY,
} from '../testing/visits'
import { addFinding } from './add-finding'
import { closeFinding } from './close-finding'
import { declareInspection } from './declare'
import { drawVisitInspectors } from './draw-inspectors'
import { leaveVisit } from './leave'
import { planVisit } from './plan-visit'
import { loadVisit } from './record'
import { replaceInspector } from './replace-inspector'
import { returnFinding } from './return-finding'
import { saveVisit } from './save-visit'
import { inspectorSeats } from './seat'
import { signVisit } from './sign-visit'

type Name = keyof typeof visitPolicy
type Role = 'officer' | 'inspector'

let cast: Cast
let held: HeldCase
let inspector: Somebody
let seat = ''
let findingId = ''
let version = 0
let findingVersion = 0

const settle = () => ({
  applicationId: held.id,
  findingId,
  version: findingVersion,
  closureNote: '核对补交记录，内容完整，予以结清',
})

/** Each deed with the roles it belongs to; `isVersioned` deeds name what was on the screen. */
const DEEDS: Record<
  Name,
  { by: readonly Role[]; isVersioned: boolean; ask: (ctx: Ctx) => Promise<Outcome<unknown>> }
> = {
  'draw-inspectors': {
    by: ['officer'],
    isVersioned: false,
    ask: ctx => drawVisitInspectors(ctx, { applicationId: held.id }),
  },
  'declare-inspection': {
    by: ['inspector'],
    isVersioned: false,
    ask: ctx => declareInspection(ctx, { applicationId: held.id, answer: 'none', ground: '' }),
  },
  'leave-visit': {
    by: ['inspector'],
    isVersioned: false,
    ask: ctx => leaveVisit(ctx, { applicationId: held.id, answer: 'decline', ground: '突发疾病住院' }),
  },
  'replace-inspector': {
    by: ['officer'],
    isVersioned: false,
    ask: ctx =>
      replaceInspector(ctx, {
        applicationId: held.id,
        assignmentId: seat,
        reason: '核查员突发疾病，无法到厂',
      }),
  },
  'plan-visit': {
    by: ['officer', 'inspector'],
    isVersioned: true,
    ask: ctx => planVisit(ctx, { applicationId: held.id, version, plannedOn: '2026-11-30', agenda: AGENDA }),
  },
  'save-visit': {
    by: ['inspector'],
    isVersioned: true,
    ask: ctx => saveVisit(ctx, { applicationId: held.id, version, checks: [], summary: SUMMARY }),
  },
  'sign-visit': {
    by: ['inspector'],
    isVersioned: true,
    ask: ctx => signVisit(ctx, { applicationId: held.id, version }),
  },
  'add-finding': {
    by: ['inspector'],
    isVersioned: true,
    ask: ctx =>
      addFinding(ctx, {
        applicationId: held.id,
        version,
        grade: 'minor',
        item: '2.5',
        text: '出厂扭矩复检记录缺失，与追溯制度不符',
        remedy: '补齐记录并说明原因',
        dueOn: '2026-12-02',
      }),
  },
  'close-finding': {
    by: ['officer', 'inspector'],
    isVersioned: true,
    ask: ctx => closeFinding(ctx, settle()),
  },
  'return-finding': {
    by: ['officer', 'inspector'],
    isVersioned: true,
    ask: ctx => returnFinding(ctx, settle()),
  },
}
const all = Object.entries(DEEDS)
const onSite = (who: Somebody): Ctx => ctxOf(who.actor, ON_SITE)

beforeAll(async () => {
  cast = await appoint()
  const visited = await plannedVisit(cast)
  held = visited.held
  inspector = visited.a
  seat = (await inspectorSeats(database().orm, held.id))[0]?.assignmentId ?? ''
  await fillRecord(inspector, held)
  await recordFinding(onSite(inspector), held)
  const answered = await answerWith(held, 'F-1', true)
  findingId = answered.id
  findingVersion = answered.version
  version = (await loadVisit(database().orm, held.id))?.version ?? 0
})
afterAll(closeDatabase)

const rightOf = (by: readonly Role[]): Ctx => onSite(by.includes('inspector') ? inspector : cast.officer)

describe.each(all)('%s', (name, { by, ask }) => {
  it('is missing to strangers of every role, and leaves nothing behind', async () => {
    const before = await traceOf(held.id)
    const other = await addCaseIn('site_visit', cast)
    const strangers = [
      await addStaff('inspector'),
      await addStaff('expert'),
      await addStaff('district'),
      await addStaff('committee'),
      await addStaff('chair'),
      await addStaff('admin'),
      await addStaff('auditor'),
      await addMember(other, 'owner'),
    ]
    for (const who of strangers) expect(because(await ask(onSite(who)))).toBe('missing')
    expect(because(await ask(ctxOf({ kind: 'anonymous' }, ON_SITE)))).toBe('missing')
    expect(await traceOf(held.id)).toBe(before)
  })

  it('is refused to the other role on the case and to the enterprise', async () => {
    const before = await traceOf(held.id)
    const member = await addMember(held, 'owner')
    expect(because(await ask(onSite(member)))).toMatch(/^(forbidden|missing)$/)
    for (const [role, who] of [
      ['officer', cast.officer],
      ['inspector', inspector],
    ] as const)
      if (!by.includes(role)) expect(because(await ask(onSite(who)))).toMatch(/^(forbidden|missing)$/)
    expect(await traceOf(held.id)).toBe(before)
  })

  it('is refused in every other stage', async () => {
    const here = eq(application.id, held.id)
    const isSettling = name === 'close-finding' || name === 'return-finding'
    for (const stage of ['formal_check', 'expert_review', 'deliberation', 'declined', 'withdrawn'] as const) {
      if (isSettling && isDoneIn('findings', stage)) continue
      await database().orm.update(application).set({ stage }).where(here)
      const before = await traceOf(held.id)
      expect(because(await ask(rightOf(by)))).toBe('blocked:wrong_stage')
      expect(await traceOf(held.id)).toBe(before)
    }
    await database().orm.update(application).set({ stage: 'site_visit' }).where(here)
  })
})

it.each(all.filter(([, { isVersioned }]) => isVersioned))(
  '%s is refused on what is no longer there',
  async (_, { by, ask }) => {
    const before = await traceOf(held.id)
    version -= 1
    findingVersion -= 1
    expect(because(await ask(rightOf(by)))).toBe('stale')
    version += 1
    findingVersion += 1
    expect(await traceOf(held.id)).toBe(before)
  },
)

it('a second time each deed finds the first one done', async () => {
  const as = onSite(inspector)
  expect(because(await DEEDS['draw-inspectors'].ask(onSite(cast.officer)))).toBe('repeated:seats_taken')
  expect(because(await DEEDS['declare-inspection'].ask(as))).toBe('repeated:declared_already')
  expect(because(await DEEDS['sign-visit'].ask(as))).toBe('ok')
  expect(because(await DEEDS['sign-visit'].ask(as))).toBe('repeated:signed_already')
  expect(because(await DEEDS['return-finding'].ask(as))).toBe('ok')
  expect(because(await DEEDS['return-finding'].ask(as))).toBe('stale')
  expect(because(await DEEDS['close-finding'].ask(as))).toBe('stale')
  for (const name of ['save-visit', 'add-finding', 'plan-visit'] as const) {
    version = (await loadVisit(database().orm, held.id))?.version ?? 0
    expect([name, because(await DEEDS[name].ask(as))]).toEqual([name, 'ok'])
    expect([name, because(await DEEDS[name].ask(as))]).toEqual([name, 'stale'])
  }
})
