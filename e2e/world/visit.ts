import { addWorkingDays } from '@/domain/calendar/working-days'
import { answerFinding } from '@/services/application/answer-finding'
import { lookAtFindings, lookAtVisit } from '@/services/seed/look'
import { addFinding } from '@/services/visit/add-finding'
import { closeFinding } from '@/services/visit/close-finding'
import { declareInspection } from '@/services/visit/declare'
import { drawVisitInspectors } from '@/services/visit/draw-inspectors'
import { planVisit } from '@/services/visit/plan-visit'
import { saveVisit } from '@/services/visit/save-visit'
import { signVisit } from '@/services/visit/sign-visit'
import { as, must } from './acting'
import type { Walked } from './apply'
import type { WorldClock } from './day'
import { publishList, seatedInspectors } from './panel'
import type { People, Persona } from './people'

/** Draws the inspectors, who declare no interest. */
export const callInspectors = async (
  walked: Walked,
  officer: Persona,
  people: People,
  clock: WorldClock,
): Promise<Persona[]> => {
  await publishList(walked, officer, clock)
  await must('draw inspectors', drawVisitInspectors(as(officer, clock), { applicationId: walked.id }))
  const inspectors = await seatedInspectors(walked, people)
  for (const who of inspectors)
    await must(
      'declare inspection',
      declareInspection(as(who, clock), { applicationId: walked.id, answer: 'none', ground: '' }),
    )
  return inspectors
}

/** Agrees the day of the visit. */
export const plan = async (walked: Walked, inspector: Persona, clock: WorldClock): Promise<void> => {
  await must(
    'plan visit',
    planVisit(as(inspector, clock), {
      applicationId: walked.id,
      version: 0,
      plannedOn: addWorkingDays(clock.today(), 2).date,
      agenda: '上午核对检验记录与指标原始数据，看生产现场；下午查首席质量官履职和追溯演练，交换意见。',
    }),
  )
}

/** Finds everything as claimed, with one finding on the way when asked. */
export const inspect = async (
  walked: Walked,
  inspector: Persona,
  clock: WorldClock,
  withFinding: boolean,
): Promise<void> => {
  const visit = await lookAtVisit(walked.id)
  const saved = await must(
    'save visit',
    saveVisit(as(inspector, clock), {
      applicationId: walked.id,
      version: visit.version,
      checks: visit.checks.map(check => ({ id: check.id, result: 'as_claimed' as const, note: '' })),
      summary: '现场核对了申报的主要事项，生产、检验和追溯记录与申报内容一致，人员访谈与书面材料相符。',
    }),
  )
  if (!withFinding) return
  await must(
    'add finding',
    addFinding(as(inspector, clock), {
      applicationId: walked.id,
      version: saved.version,
      grade: 'major',
      item: '2.5',
      text: '九月第二周的出厂复检记录缺失，追溯演练未能在规定时间内查到该批次。',
      remedy: '补齐缺失的记录，并重新做一次追溯演练。',
      dueOn: addWorkingDays(clock.today(), 5).date,
    }),
  )
}

/** The enterprise answers its open findings, with a file of its own as proof. */
export const answerFindings = async (walked: Walked, clock: WorldClock, proofId: string): Promise<void> => {
  const open = await lookAtFindings(walked.id)
  for (const each of open.filter(f => f.status === 'open'))
    await must(
      'answer finding',
      answerFinding(as(walked.firm.editor, clock), {
        applicationId: walked.id,
        findingId: each.id,
        version: each.version,
        answer: '已补齐九月第二周的复检记录，并于本周完成追溯演练，十二分钟内查到全部批次，记录见附件。',
        evidenceId: proofId,
      }),
    )
}

/** Closes every answered finding, then all inspectors sign the record. */
export const closeVisit = async (walked: Walked, inspectors: Persona[], clock: WorldClock): Promise<void> => {
  const [first] = inspectors
  if (!first) throw new Error('no inspectors')
  const answered = await lookAtFindings(walked.id)
  for (const each of answered.filter(f => f.status === 'answered'))
    await must(
      'close finding',
      closeFinding(as(first, clock), {
        applicationId: walked.id,
        findingId: each.id,
        version: each.version,
        closureNote: '核对了补充的记录和演练照片，问题已整改。',
      }),
    )
  await signAll(walked, inspectors, clock)
}

export const signAll = async (walked: Walked, inspectors: Persona[], clock: WorldClock): Promise<void> => {
  for (const who of inspectors) {
    const { version } = await lookAtVisit(walked.id)
    await must('sign visit', signVisit(as(who, clock), { applicationId: walked.id, version }))
  }
}
