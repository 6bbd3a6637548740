import type { Scheme } from '@/domain/scheme/schema'
import { expertPoints, type RubricItem } from '@/domain/scheme/schema-rubric'
import { panelResult } from '@/services/case/result'
import { database } from '@/services/database'
import { publishDrawPool } from '@/services/draw/publish-pool'
import { answerConsensus } from '@/services/expert/answer-consensus'
import { declareInterest } from '@/services/expert/declare'
import { drawExpertPanel } from '@/services/expert/draw-panel'
import { proposeConsensus } from '@/services/expert/propose-consensus'
import { saveScore } from '@/services/expert/save-score'
import { sayInConsensus } from '@/services/expert/say-in-consensus'
import { sealSheet } from '@/services/expert/seal-sheet'
import { schemeOf } from '@/services/scheme/load'
import { lookAtCase, lookAtFiles, lookAtSeats } from '@/services/seed/look'
import { as, must } from './acting'
import type { Walked } from './apply'
import type { WorldClock } from './day'
import type { People, Persona } from './people'

/** How a panel sees a case: its level from 0 to 1, and whether one member differs widely on an item. */
export type View = { level: number; disagreesOn: string | null }

type File = { id: string; kind: string }

const seated = async (walked: Walked, people: People, role: 'expert' | 'inspector'): Promise<Persona[]> =>
  (await lookAtSeats(walked.id, role)).map(personId => {
    const who = people.all.find(p => p.actor.personId === personId)
    if (!who) throw new Error('somebody unknown was drawn')
    return who
  })

export const seatedExperts = (walked: Walked, people: People) => seated(walked, people, 'expert')
export const seatedInspectors = (walked: Walked, people: People) => seated(walked, people, 'inspector')

const schemeFor = async (walked: Walked): Promise<Scheme> =>
  schemeOf(database().orm, (await lookAtCase(walked.id)).schemeVersionId)

/** Publishes who may be drawn, and lets the list stand for its time. */
export const publishList = async (walked: Walked, officer: Persona, clock: WorldClock): Promise<void> => {
  await must('publish', publishDrawPool(as(officer, clock), { applicationId: walked.id }))
  clock.wait((await schemeFor(walked)).drawPoolMinutes)
}

/** Draws the panel; every expert declares no interest. */
export const seatPanel = async (
  walked: Walked,
  officer: Persona,
  people: People,
  clock: WorldClock,
): Promise<Persona[]> => {
  await publishList(walked, officer, clock)
  await must('draw', drawExpertPanel(as(officer, clock), { applicationId: walked.id }))
  const experts = await seatedExperts(walked, people)
  for (const expert of experts)
    await must(
      'declare',
      declareInterest(as(expert, clock), { applicationId: walked.id, answer: 'none', ground: '' }),
    )
  return experts
}

const REMARKS = [
  '所附材料与申报内容一致，关键数据有据可查，能够支持企业的主张；个别佐证的年份较早，建议下一年度补充最近一期的记录，以便持续跟踪。',
  '逐项核对了所附文件，主要指标与检验结果相符，制度文件完整并有执行记录；仍有少量环节靠人工登记，追溯的及时性可以再提高一些。',
  '材料齐全，口径前后一致，能看出体系在实际运行；与同行业先进水平相比还有差距，主要在对外公开的程度和第三方验证的覆盖面上。',
]

const pointsFor = (item: RubricItem, view: View, seat: number, seed: number): number => {
  const max = expertPoints(item)
  const wobble = (((seed * 31 + seat * 17 + Math.round(Number(item.id) * 10) * 7) % 9) - 4) / 100
  const base = 0.6 + view.level * 0.34 + wobble
  const apart = view.disagreesOn === item.id && seat === 2 ? -0.24 : 0
  return Math.max(0, Math.min(max, Math.round(max * (base + apart))))
}

const scoreItem = async (
  walked: Walked,
  expert: Persona,
  clock: WorldClock,
  item: RubricItem,
  given: { points: number; seat: number; files: File[]; scheme: Scheme },
): Promise<void> => {
  if (item.kind === 'computed') return
  const kinds = given.scheme.evidence.filter(k => k.criteria.includes(item.id)).map(k => k.id)
  const file = given.files.find(f => kinds.includes(f.kind))
  const reason = item.reasons[(walked.seed + given.seat) % item.reasons.length]?.code
  const saved = await must(
    `score ${item.id}`,
    saveScore(as(expert, clock), {
      applicationId: walked.id,
      item: item.id,
      points: given.points,
      isNotApplicable: false,
      justification: REMARKS[(walked.seed + given.seat) % REMARKS.length] ?? '',
      reasonCodes: given.points < expertPoints(item) && reason ? [reason] : [],
      anchors: file ? [{ evidenceId: file.id, page: 1, region: { x: 0.1, y: 0.2, w: 0.8, h: 0.2 } }] : [],
      version: 0,
    }),
  )
  if (saved.problems.length > 0) throw new Error(`score ${item.id}: ${JSON.stringify(saved.problems)}`)
}

/** One expert scores some items of the sheet, all unless told. */
export const scoreSheet = async (
  walked: Walked,
  expert: Persona,
  seat: number,
  view: View,
  clock: WorldClock,
  items = Number.POSITIVE_INFINITY,
): Promise<void> => {
  const scheme = await schemeFor(walked)
  const files = await lookAtFiles(walked.id)
  const scored = scheme.pillars.flatMap(p => p.items).filter(i => i.kind !== 'computed')
  for (const item of scored.slice(0, items))
    await scoreItem(walked, expert, clock, item, {
      points: pointsFor(item, view, seat, walked.seed),
      seat,
      files,
      scheme,
    })
}

/** Seals a complete sheet. */
export const seal = async (walked: Walked, expert: Persona, clock: WorldClock): Promise<void> => {
  await must('seal', sealSheet(as(expert, clock), { applicationId: walked.id }))
}

/** Settles every item that is too far apart: the first expert proposes the middle, one member keeps a dissent. */
export const agree = async (walked: Walked, experts: Persona[], clock: WorldClock): Promise<void> => {
  const scheme = await schemeFor(walked)
  const panel = await panelResult(database().orm, walked.id, scheme)
  const [first] = experts
  if (!panel || !first) throw new Error('no panel')
  for (const id of panel.result.consensusItems) {
    const given =
      panel.result.items
        .find(i => i.id === id)
        ?.counted.map(c => c.points)
        .sort((a, b) => a - b) ?? []
    const remarks = [
      '我给得低，是因为附件只有一个年度的记录，看不出持续执行。',
      '两份记录的日期相隔十四个月，见第2页下半部分，可以算作持续。',
    ]
    for (const [i, text] of remarks.entries()) {
      // The third keeps a dissent, so the low score is theirs.
      const speaker = experts[i === 0 ? 2 : 0]
      if (speaker)
        await must(
          'say in consensus',
          sayInConsensus(as(speaker, clock), { applicationId: walked.id, item: id, text }),
        )
    }
    await must(
      'propose consensus',
      proposeConsensus(as(first, clock), {
        applicationId: walked.id,
        item: id,
        points: given[1] ?? given[0] ?? 0,
        rationale: '对照级别说明逐条复核后，组内认为按中间一位专家的认定较为稳妥，证据以检验报告为准。',
        version: 0,
      }),
    )
    for (const [i, expert] of experts.entries()) {
      const answered = await answerConsensus(as(expert, clock), {
        applicationId: walked.id,
        item: id,
        version: 1,
        answer: i === 2 ? 'dissent' : 'agree',
        dissent: i === 2 ? '保留意见：现有记录不足以支持该级别，建议现场核查时重点抽看。' : '',
      })
      if (!answered.ok && answered.because.code !== 'repeated')
        throw new Error(`consensus: ${JSON.stringify(answered.because)}`)
    }
  }
}
