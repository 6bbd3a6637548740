import type { CalendarDate } from '@/domain/calendar/days'
import { answerCorrection } from '@/services/application/answer-correction'
import { openItems } from '@/services/application/correction-items'
import { saveSection } from '@/services/application/save-section'
import { resubmitApplication, withdrawApplication } from '@/services/application/sign'
import { performTransition } from '@/services/case/transition'
import { systemCtx } from '@/services/context'
import { database } from '@/services/database'
import { fileObjection } from '@/services/notice/file-objection'
import { lookAtNotice } from '@/services/seed/look'
import { withTx } from '@/services/tx'
import { as, must } from './acting'
import { attachEvidence, attachProof, fillDraft, submit, type Walked } from './apply'
import { vote } from './committee'
import type { WorldClock } from './day'
import type { Firm } from './enterprises'
import { checkFormally, correctionList, lookUpCredit, move, sendFeedback } from './office'
import { agree, scoreSheet, seal, seatedExperts, seatPanel } from './panel'
import type { People, Persona } from './people'
import type { Rest } from './rests'
import { scoreOneself } from './self-score'
import { answerFindings, callInspectors, closeVisit, inspect, plan, signAll } from './visit'

export type Journey = {
  firm: Firm
  rest: Rest
  clock: WorldClock
  seed: number
  level: number
  /** Another brand and product than the firm's first. */
  product?: Firm['name']
  isCareless: boolean
}

/** A case about to go on public notice: on which day, the deed itself, and its way from there. */
export type Turn = { on: CalendarDate; publish: () => Promise<void>; goOn: () => Promise<void> }

type Cast = { officer: Persona; district: Persona; chair: Persona }

const castOf = (people: People, journey: Journey): Cast => {
  const officer = people.staff.get(`officer${1 + (journey.seed % 4)}`)
  const district = people.staff.get(`district-${journey.firm.name.areaId}`)
  const chair = people.staff.get('chair')
  if (!officer || !district || !chair) throw new Error('somebody is missing from the staff')
  return { officer, district, chair }
}

const correct = async (walked: Walked, journey: Journey, cast: Cast): Promise<void> => {
  const { clock, rest, firm } = journey
  clock.pass(1)
  await move(walked, cast.officer, clock, 'return_for_correction', { items: correctionList })
  if (rest === 'correction_open') return
  if (rest === 'lapsed') {
    clock.pass(12)
    const ctx = systemCtx(clock.now(), 'sweep', 'world')
    await must(
      'lapse',
      withTx(ctx, tx =>
        performTransition(tx, ctx, { applicationId: walked.id, name: 'lapse', version: walked.version }),
      ),
    )
    return
  }
  clock.pass(2)
  await amend(walked, clock, rest === 'correction_answered' ? 1 : 3)
  if (rest === 'correction_answered') return
  clock.pass(1)
  const moved = await must(
    'resubmit',
    resubmitApplication(as(firm.signer, clock), {
      applicationId: walked.id,
      version: walked.version,
      name: firm.signer.name,
      agree: 'yes',
    }),
  )
  walked.version = moved.version
}

const amend = async (walked: Walked, clock: WorldClock, items: number): Promise<void> => {
  const { sample, firm, id } = walked
  const ctx = () => as(firm.editor, clock)
  await must(
    'mend standard',
    saveSection(ctx(), {
      applicationId: id,
      section: 'standard',
      version: 1,
      patch: { declarationNumber: `${sample.sections.standard.declarationNumber}-2` },
    }),
  )
  if (items > 1)
    await must(
      'mend officer',
      saveSection(ctx(), {
        applicationId: id,
        section: 'quality_officer',
        version: 1,
        patch: { appointmentNumber: `${sample.sections.quality_officer.appointmentNumber}（更正）` },
      }),
    )
  if (items > 2) await attachEvidence({ ...walked, seed: walked.seed + 100_000 }, clock, ['test_report'])
  const listed = await openItems(database().orm, id)
  for (const item of listed.slice(0, items))
    await must(
      'answer item',
      answerCorrection(ctx(), { applicationId: id, itemId: item.id, note: '已按原件更正。', isDone: 'yes' }),
    )
}

const review = async (walked: Walked, journey: Journey, people: People, cast: Cast): Promise<boolean> => {
  const { clock, rest, seed, level } = journey
  clock.pass(1)
  const experts = await seatPanel(walked, cast.officer, people, clock)
  if (rest === 'panel_drawn') return false
  clock.pass(2)
  const isApart = rest === 'consensus' || seed % 7 === 3
  for (const [seat, expert] of experts.entries()) {
    const isLast = seat === experts.length - 1
    await scoreSheet(
      walked,
      expert,
      seat,
      { level, disagreesOn: isApart ? '1.3' : null },
      clock,
      rest === 'scoring' && isLast ? 6 : undefined,
    )
    if (!(rest === 'scoring' && isLast)) await seal(walked, expert, clock)
  }
  if (rest === 'scoring') return false
  clock.pass(2)
  if (rest === 'consensus') return false
  await agree(walked, await seatedExperts(walked, people), clock)
  if (rest === 'sealed') return false
  clock.pass(1)
  await move(walked, cast.officer, clock, 'close_scoring')
  return true
}

const visit = async (walked: Walked, journey: Journey, people: People, cast: Cast): Promise<boolean> => {
  const { clock, rest, seed } = journey
  clock.pass(1)
  const inspectors = await callInspectors(walked, cast.officer, people, clock)
  const [first] = inspectors
  if (!first || rest === 'visit_called') return false
  await plan(walked, first, clock)
  if (rest === 'visit_planned') return false
  clock.pass(3)
  const hasFinding = rest === 'visit_findings' || seed % 5 === 1
  await inspect(walked, first, clock, hasFinding)
  if (rest === 'visit_findings') return false
  if (hasFinding) {
    clock.pass(2)
    await answerFindings(walked, clock, await attachProof(walked, clock))
    await closeVisit(walked, inspectors, clock)
  } else await signAll(walked, inspectors, clock)
  clock.pass(1)
  await move(walked, cast.officer, clock, 'finish_visit')
  return true
}

const object = async (walked: Walked, clock: WorldClock): Promise<void> => {
  const item = await lookAtNotice(walked.id)
  const ctx = { ...as(walked.firm.owner, clock), actor: { kind: 'anonymous' as const } }
  await must(
    'objection',
    fileObjection(ctx, {
      notice: item.number,
      item: item.id,
      ground: 'false_material',
      text: '公示产品的检测报告样品型号与实际销售型号不一致，请核查报告原件与抽样记录。',
      name: '演示异议人',
      contact: 'objector@public.demo.example',
    }),
  )
}

const concludeNotice = async (walked: Walked, { clock, rest }: Journey, cast: Cast): Promise<void> => {
  if (rest === 'on_notice') return
  if (rest === 'objected') {
    clock.pass(1)
    return object(walked, clock)
  }
  clock.pass(6)
  if (rest === 'notice_ended') return
  await move(walked, cast.officer, clock, 'certify')
  if (rest === 'awaiting_issue') return
  clock.pass(1)
  await sendFeedback(walked, cast.officer, clock)
  await move(walked, cast.officer, clock, 'issue')
}

const decide = async (walked: Walked, journey: Journey, people: People, cast: Cast): Promise<Turn | null> => {
  const { clock, rest } = journey
  if (rest === 'deliberation') return null
  clock.pass(2)
  await vote(
    walked,
    people,
    clock,
    rest === 'declined' ? { certify: 2, decline: 5 } : { certify: 6, decline: 1 },
  )
  if (rest === 'voted') return null
  clock.pass(1)
  if (rest === 'declined') {
    await move(walked, cast.chair, clock, 'decline', {
      reason: '综合评议未达到多数赞成，主要短板在品牌价值与服务要素，详见反馈报告。',
    })
    clock.pass(2)
    await sendFeedback(walked, cast.officer, clock)
    return null
  }
  await lookUpCredit(walked, cast.officer, clock)
  return {
    on: clock.today(),
    publish: () => move(walked, cast.chair, clock, 'propose'),
    goOn: () => concludeNotice(walked, journey, cast),
  }
}

/**
 * Walks one case from its draft to its rest, everybody acting through the services at the world's time. One that goes on
 * public notice stops before it: notices are numbered as they are published, so all take their turn by day.
 */
export const walk = async (
  journey: Journey,
  people: People,
): Promise<{ walked: Walked; turn: Turn | null }> => {
  const { firm, rest, clock, seed, level } = journey
  const cast = castOf(people, journey)
  const walked = await fillDraft(
    firm,
    clock,
    seed,
    level,
    rest === 'draft_begun' ? 4 : undefined,
    journey.product,
    journey.isCareless,
  )
  const rested = { walked, turn: null }
  if (rest === 'draft_begun') return rested
  await attachEvidence(walked, clock)
  await scoreOneself(walked, clock, level)
  if (rest === 'draft_full') return rested
  await submit(walked, clock)
  if (rest === 'formal_new') return rested
  clock.pass(1)
  await checkFormally(walked, cast.officer, clock)
  if (rest === 'formal_checked') return rested
  if (rest === 'not_accepted') {
    await move(walked, cast.officer, clock, 'not_accept', {
      reason: '申报产品不在本方案认定范围内，申报主体与生产主体不一致。',
    })
    return rested
  }
  if (
    rest === 'correction_open' ||
    rest === 'correction_answered' ||
    rest === 'resubmitted' ||
    rest === 'lapsed'
  ) {
    await correct(walked, journey, cast)
    return rested
  }
  clock.pass(1)
  await move(walked, cast.officer, clock, 'accept')
  if (rest === 'district_check') return rested
  if (rest === 'withdrawn') {
    await must(
      'withdraw',
      withdrawApplication(as(firm.signer, clock), {
        applicationId: walked.id,
        version: walked.version,
        reason: '企业调整产品计划，拟下一年度再行申报。',
      }),
    )
    return rested
  }
  clock.pass(2)
  await move(walked, cast.district, clock, 'recommend')
  if (!(await review(walked, journey, people, cast))) return rested
  if (!(await visit(walked, journey, people, cast))) return rested
  return { walked, turn: await decide(walked, journey, people, cast) }
}
