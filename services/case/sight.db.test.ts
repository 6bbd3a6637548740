import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { application, caseEvent, correction, correctionItem } from '@/db/schema/application'
import { person } from '@/db/schema/people'
import { assignment } from '@/db/schema/review'
import { finding } from '@/db/schema/visit'
import { readBoardQuery } from '@/domain/board/query'
import { partOf, sightOf } from '@/domain/policy/sight'
import { VISIBILITY, type Viewer } from '@/domain/policy/visibility'
import { STAGES, type Stage } from '@/domain/workflow/types'
import { waiting } from '@/domain/workflow/waiting'
import { exportList } from '../board/export-list'
import { viewList } from '../board/view-list'
import { type Ctx, personOf } from '../context'
import { database } from '../database'
import { addDesk, recuse } from '../testing/board'
import { addReviewCase, addStaff, REVIEW_NOW, type ReviewCase } from '../testing/review'
import { viewApplication } from './view-application'
import { viewCase } from './view-case'
import { viewEvidence } from './view-evidence'
import { viewLetters } from './view-letters'
import { viewMoves } from './view-moves'

type Answer = { section: string; fieldId: string; isPrivate: boolean }

let review: ReviewCase
let tied: Ctx
const readers = new Map<Viewer, Ctx>()
const answers: Answer[] = []

const toStage = (stage: Stage) =>
  database().orm.update(application).set({ stage }).where(eq(application.id, review.id))

beforeAll(async () => {
  review = await addReviewCase()
  for (const role of ['officer', 'committee', 'chair', 'auditor'] as const)
    readers.set(role, (await addDesk([role])).ctx)
  readers.set('district', (await addDesk(['district'], 'yuzhong')).ctx)
  for (const role of ['expert', 'inspector'] as const) {
    const seated = await addStaff(role)
    readers.set(role, seated.ctx)
    await database().orm.insert(assignment).values({
      applicationId: review.id,
      personId: seated.id,
      role,
      status: 'declared',
      alias: role,
      at: REVIEW_NOW,
    })
  }
  const colleague = await addDesk(['officer'])
  await recuse(colleague.id, review.enterpriseId)
  tied = colleague.ctx
  const officer = readers.get('officer')
  const view = officer && (await viewApplication(officer, review.id, false))
  if (!view?.ok || !view.value) throw new Error('the officer can’t read the case')
  for (const section of view.value.sections)
    for (const item of section.items)
      answers.push({ section: section.id, fieldId: item.fieldId, isPrivate: item.isPrivate })
})

const getsAnswer = async (ctx: Ctx, { section, fieldId }: Answer): Promise<boolean> => {
  const view = await viewApplication(ctx, review.id, false)
  if (!view.ok || !view.value) return false
  return view.value.sections.some(each => each.id === section && each.items.some(i => i.fieldId === fieldId))
}

const getsFile = async (ctx: Ctx, id: string): Promise<boolean> => {
  const view = await viewEvidence(ctx, review.id)
  return view.ok && view.value.files.some(file => file.id === id)
}

const told = (viewer: Viewer, isPrivate: boolean | null, stage: Stage): boolean => {
  const asked = isPrivate === null ? ({ kind: 'file' } as const) : ({ kind: 'answer', isPrivate } as const)
  const sight = sightOf(viewer, partOf(asked), stage)
  return sight === 'all' || sight === 'part'
}

const someone = fc.constantFrom<Viewer>(
  'officer',
  'district',
  'expert',
  'inspector',
  'committee',
  'chair',
  'auditor',
)
const someStage = fc.constantFrom<Stage>(...STAGES)

it('“who can see this” tells of any answer and any file exactly what the pages give', async () => {
  expect(answers.filter(answer => answer.isPrivate).length).toBeGreaterThan(3)
  await fc.assert(
    fc.asyncProperty(someone, someStage, fc.nat(), fc.nat(), async (viewer, stage, m, n) => {
      const ctx = readers.get(viewer)
      const answer = answers[m % answers.length]
      const file = review.files[n % review.files.length]
      if (!ctx || !answer || !file) throw new Error('nothing to ask about')
      await toStage(stage)
      expect([viewer, stage, answer.fieldId, await getsAnswer(ctx, answer)]).toEqual([
        viewer,
        stage,
        answer.fieldId,
        told(viewer, answer.isPrivate, stage),
      ])
      expect([viewer, stage, 'file', await getsFile(ctx, file.id)]).toEqual([
        viewer,
        stage,
        'file',
        told(viewer, null, stage),
      ])
    }),
    { numRuns: 150 },
  )
}, 120_000)

it('whoever is kept out of a case gets none of it in any stage, as the note under the list says', async () => {
  const [answer] = answers
  const [file] = review.files
  if (!answer || !file) throw new Error('nothing to ask about')
  for (const stage of STAGES) {
    await toStage(stage)
    expect([stage, await getsAnswer(tied, answer), await getsFile(tied, file.id)]).toEqual([
      stage,
      false,
      false,
    ])
  }
})

const named = async (viewer: Viewer, name: string): Promise<void> => {
  const personId = readers.get(viewer)
  const id = personId && personOf(personId)?.personId
  if (id) await database().orm.update(person).set({ name }).where(eq(person.id, id))
}

/** A case with something to tell of every part, and names that occur nowhere else. */
const fill = async () => {
  const db = database().orm
  const by = personOf(readers.get('officer') ?? tied)?.personId ?? ''
  const about = { applicationId: review.id, by, at: REVIEW_NOW }
  await named('inspector', '核查甲乙')
  await db.insert(finding).values({
    ...about,
    code: 'F-1',
    grade: 'major',
    item: '1.3',
    text: '记录不全',
    remedy: '补记',
    dueOn: '2026-12-01',
  })
  const [round] = await db
    .insert(correction)
    .values({ applicationId: review.id, round: 1, openedAt: REVIEW_NOW, openedBy: by, closedAt: REVIEW_NOW })
    .returning()
  const listed = { section: 'standard', field: 'number', seq: 1, reason: '标准号写错了一位' }
  await db.insert(correctionItem).values({ ...listed, correctionId: round?.id ?? '' })
  const line = {
    applicationId: review.id,
    kind: 'recommend',
    actorRole: 'district',
    audience: 'applicant',
  } as const
  await db.insert(caseEvent).values({ ...line, seq: 90, actorName: '区县丙丁', at: REVIEW_NOW })
  await db
    .update(application)
    .set({ dueOn: '2026-12-30', waiting: waiting('vote', 3, 5) })
    .where(eq(application.id, review.id))
}

it('names, flags, counts and lists tell no more of a part than the rule about that part', async () => {
  await fill()
  await toStage('deliberation')
  for (const viewer of ['officer', 'district', 'expert', 'inspector', 'committee', 'chair'] as const) {
    const ctx = readers.get(viewer)
    const [view, moves, letters] = ctx
      ? await Promise.all([viewCase(ctx, review.id), viewMoves(ctx, review.id), viewLetters(ctx, review.id)])
      : []
    if (!view?.ok || !moves?.ok || !letters) throw new Error(`${viewer} can’t open the case`)
    const { opened: _, me: __, ...frame } = view.value
    const said = JSON.stringify([frame, moves.value, letters])
    const sees = (part: 'people' | 'visit' | 'checklist' | 'votes') => VISIBILITY[part][viewer] !== 'none'
    expect({
      viewer,
      inspector: said.includes('核查甲乙'),
      district: said.includes('区县丙丁'),
      finding: (frame.flags.finding ?? 0) > 0 || frame.counts.findings > 0,
      corrections: said.includes('标准号写错了一位'),
      letters: frame.counts.letters,
      votes: (frame.waiting?.done ?? 0) > 0,
    }).toEqual({
      viewer,
      inspector: VISIBILITY.people[viewer] === 'all',
      district: VISIBILITY.people[viewer] === 'all' || viewer === 'committee' || viewer === 'district',
      finding: sees('visit'),
      corrections: sees('checklist'),
      letters: letters.ok
        ? letters.value.rounds.length + letters.value.sent.length + letters.value.objections.length
        : 0,
      votes: sees('votes'),
    })
  }
})

it('the board, its filters and its table tell a district nothing of what was found on site or how many have voted', async () => {
  const read = async (viewer: Viewer) => {
    const ctx = readers.get(viewer)
    if (!ctx) throw new Error('nobody reads')
    const all = await viewList(ctx, readBoardQuery({ view: 'list' }))
    const found = await viewList(ctx, readBoardQuery({ view: 'list', flag: 'finding' }))
    const csv = await exportList(ctx, readBoardQuery({ view: 'list', cols: 'waiting,flags' }))
    if (!all.ok || !found.ok || !csv.ok) throw new Error('no board')
    const card = all.value.cards.find(each => each.id === review.id)
    let lines = ''
    for await (const line of csv.value) lines += line
    return {
      flag: (card?.flags.finding ?? 0) > 0,
      votes: card?.waiting?.done ?? 0,
      found: found.value.cards.some(each => each.id === review.id),
      csv: /发现项|现场/.test(lines.split('\n').slice(1).join('\n')),
    }
  }
  expect(await read('district')).toEqual({ flag: false, votes: 0, found: false, csv: false })
  expect(await read('committee')).toMatchObject({ flag: true, votes: 3, found: true })
})
