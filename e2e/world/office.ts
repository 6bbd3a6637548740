import type { TransitionName } from '@/domain/workflow/types'
import { assignOfficer } from '@/services/case/assign-officer'
import { formalPointsOf } from '@/services/case/formal-points'
import { moveCase } from '@/services/case/move'
import type { CorrectionEntry } from '@/services/case/move-facts'
import { recordCreditCheck } from '@/services/case/record-credit-check'
import { saveFormalPoint } from '@/services/case/save-formal-point'
import { database } from '@/services/database'
import { releaseFeedback } from '@/services/feedback/release'
import { viewDraft } from '@/services/feedback/view-draft'
import { schemeOf } from '@/services/scheme/load'
import { lookAtCase } from '@/services/seed/look'
import { as, must } from './acting'
import type { Walked } from './apply'
import type { WorldClock } from './day'
import type { Persona } from './people'

/** Why more is done at once than a limit says; kept where it is exceeded, and there alone. */
const OVER_LIMIT = '同一批案件集中办结，承办人已确认可以按期完成。'

/** Moves a case and remembers its new version. */
export const move = async (
  walked: Walked,
  who: Persona,
  clock: WorldClock,
  name: TransitionName,
  more: { reason?: string; items?: CorrectionEntry[] } = {},
): Promise<void> => {
  const moved = await must(
    name,
    moveCase(as(who, clock), {
      applicationId: walked.id,
      name,
      version: walked.version,
      overLimitReason: OVER_LIMIT,
      ...more,
    }),
  )
  walked.version = moved.version
}

/** Takes the case in hand, looks up the credit and answers every point of the formal check. */
export const checkFormally = async (walked: Walked, officer: Persona, clock: WorldClock): Promise<void> => {
  const db = database().orm
  const row = await lookAtCase(walked.id)
  if (row.officerId !== officer.actor.personId)
    await must(
      'assign',
      assignOfficer(as(officer, clock), {
        applicationId: walked.id,
        officerId: officer.actor.personId,
        overLimitReason: OVER_LIMIT,
      }),
    )
  await lookUpCredit(walked, officer, clock)
  for (const point of formalPointsOf(await schemeOf(db, row.schemeVersionId), row)) {
    const outcome = await saveFormalPoint(as(officer, clock), {
      applicationId: walked.id,
      point,
      version: 0,
      answer: 'pass',
      note: '',
    })
    if (!outcome.ok && outcome.because.code !== 'stale')
      throw new Error(`point ${point}: ${outcome.because.code}`)
  }
}

/** Looks up the enterprise's credit and finds it clear. */
export const lookUpCredit = async (walked: Walked, officer: Persona, clock: WorldClock): Promise<void> => {
  await must(
    'credit check',
    recordCreditCheck(as(officer, clock), {
      applicationId: walked.id,
      checkedOn: clock.today(),
      result: 'clear',
      source: '市信用信息平台（演示）',
      note: '未见生效的严重违法失信、经营异常和抽查不合格记录。',
    }),
  )
}

/** A correction list of two answers and one kind of evidence. */
export const correctionList: CorrectionEntry[] = [
  {
    section: 'standard',
    field: 'declarationNumber',
    evidenceKind: null,
    reason: '平台上查不到这个声明编号，请核对后填写公开平台上的完整编号。',
  },
  {
    section: 'quality_officer',
    field: 'appointmentNumber',
    evidenceKind: null,
    reason: '任命文号与任命书扫描件不一致，请按原件填写。',
  },
  {
    section: 'tests',
    field: null,
    evidenceKind: 'test_report',
    reason: '检测报告缺第 2 页，请补交完整的报告。',
  },
]

/** Words the feedback report for the enterprise and sends it. */
export const sendFeedback = async (walked: Walked, officer: Persona, clock: WorldClock): Promise<void> => {
  const ctx = as(officer, clock)
  const { version, draft } = await must('feedback', viewDraft(ctx, walked.id))
  await must(
    'send feedback',
    releaseFeedback(ctx, {
      applicationId: walked.id,
      version,
      note:
        draft.outcome === 'certified'
          ? '各项要求均已达到。证书有效期内请保持指标和售后记录，续期时会再看这些。'
          : '建议先补强得分低于下限的方面。需要说明的，可以向承办人预约当面解释。',
      comments: {},
    }),
  )
}
