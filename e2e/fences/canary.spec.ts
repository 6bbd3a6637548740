import { expect, test } from '@playwright/test'
import { POLICY } from '@/domain/policy/table'
import { markDraft, markEnterprise } from '../canary/applicant-marks'
import { type Heard, hearScene } from '../canary/crawl'
import { hearActions, hearLive, hearMails, mailAddresses } from '../canary/hear-else'
import { beyondMatrix, judge } from '../canary/judge'
import { type Mark, type MarkedScene, MEMBERS, newWord, wordsIn } from '../canary/mark'
import {
  markCorrection,
  markDeliberation,
  markFormalCheck,
  markOffice,
  markVisit,
  unmarkFormalCheck,
} from '../canary/office-marks'
import { markUnopened } from '../canary/panel-marks'
import { markDesk, markObjection, markSecrets } from '../canary/staff-marks'
import { unopenedCase, votedCase } from '../steps/planted'
import { type Scene, sceneAt, sceneOf } from '../steps/scenes'

const DECIDERS = ['ownDistrict', 'expert', 'inspector', 'committee', 'chair'] as const
/** Deeds whose answer speaks of a case. */
const DEEDS = Object.keys(POLICY).filter(name =>
  /case|score|consensus|correction|compare|visit|objector/.test(name),
)

const marked = async (
  stage: MarkedScene['stage'],
  scene: Scene,
  ...makers: ((scene: Scene) => Promise<Mark[]>)[]
): Promise<MarkedScene> => {
  const marks: Mark[] = []
  for (const make of makers) marks.push(...(await make(scene)))
  return { stage, scene, marks }
}

const office = (told: Mark['sees']) => (scene: Scene) => markOffice(scene, [...MEMBERS, 'officer', ...told])

const plantAll = async (): Promise<MarkedScene[]> => [
  await marked('draft', await sceneAt('draft'), markDraft, markEnterprise),
  await marked('formal_check', await sceneAt('formal_check'), markFormalCheck, office([])),
  await marked('correction', await sceneAt('correction'), markCorrection),
  await marked(
    'expert_review',
    await sceneOf(await unopenedCase()),
    markUnopened,
    office(['ownDistrict', 'expert']),
  ),
  await marked('site_visit', await sceneAt('site_visit'), markVisit),
  await marked('deliberation', await sceneOf(await votedCase()), markDeliberation, office(DECIDERS)),
  await marked('public_notice', await sceneAt('public_notice'), markObjection, markDesk, markSecrets),
]

test('what only some may read is read by them and by nobody else', async () => {
  test.setTimeout(900_000)
  const scenes = await plantAll()
  const secrets = scenes.flatMap(({ marks }) =>
    marks.map(mark => mark.word).filter(word => !word.startsWith('cnry')),
  )
  const known = new Set<string>()
  const heard: Heard[] = []
  for (const { scene, stage } of scenes)
    heard.push(...(await hearScene(scene, known, secrets, stage === 'expert_review')))
  const last = scenes.at(-1)
  if (!last) throw new Error('no scenes')
  heard.push(...(await hearActions(last.scene, DEEDS, secrets)))
  heard.push(...(await hearLive(last.scene, async () => void (await markOffice(last.scene, [])))))
  await unmarkFormalCheck(await sceneAt('formal_check'))
  const mailbox = await hearMails()
  const told: string[] = []
  for (const { stage, scene, marks } of scenes) {
    const addresses = await mailAddresses(scene)
    for (const mark of marks) {
      told.push(...judge(mark, scene, heard))
      told.push(
        ...beyondMatrix(mark, stage).map(comer => `${mark.columns}: the matrix keeps it from ${comer}`),
      )
      const mails = mailbox.filter(mail => mail.words.includes(mark.word)).map(mail => mail.to)
      told.push(
        ...mails
          .filter(to => !(mark.mailed && addresses.includes(to)) && !mark.mailedTo?.includes(to))
          .map(to => `${mark.columns}: a mail tells ${to}`),
      )
      if (mark.mailed === 'must' && mails.length === 0) told.push(`${mark.columns}: no mail was found`)
    }
  }
  expect(told).toEqual([])
  test.info().annotations.push({
    type: 'searched',
    description: `${heard.length} answers for ${scenes.flatMap(each => each.marks).length} marks`,
  })
})

test('a leak would be found', async () => {
  const scene = await sceneAt('draft')
  const mark: Mark = { word: newWord(), columns: ['case_note.text'], part: 'notes', sees: ['officer'] }
  const line = (comer: 'officer' | 'otherOwner', said: string): Heard => ({
    personId: scene.people.get(comer)?.id ?? '',
    comer,
    at: '/somewhere',
    words: wordsIn(said, []),
  })
  expect(judge(mark, scene, [line('officer', `…${mark.word}…`), line('otherOwner', 'nothing')])).toEqual([])
  expect(
    judge(mark, scene, [line('officer', mark.word), line('otherOwner', `{"note":"${mark.word}"}`)]),
  ).toEqual(['case_note.text: otherOwner reads it at /somewhere'])
  expect(judge(mark, scene, [line('officer', 'nothing')])).toEqual([
    'case_note.text: officer reads it nowhere',
  ])
  expect(beyondMatrix({ ...mark, sees: ['officer', 'committee'] }, 'deliberation')).toEqual(['committee'])
})
