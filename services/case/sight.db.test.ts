import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { application } from '@/db/schema/application'
import { assignment } from '@/db/schema/review'
import { partOf, sightOf } from '@/domain/policy/sight'
import type { Viewer } from '@/domain/policy/visibility'
import { STAGES, type Stage } from '@/domain/workflow/types'
import type { Ctx } from '../context'
import { database } from '../database'
import { addDesk, recuse } from '../testing/board'
import { addReviewCase, addStaff, REVIEW_NOW, type ReviewCase } from '../testing/review'
import { viewApplication } from './view-application'
import { viewEvidence } from './view-evidence'

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
