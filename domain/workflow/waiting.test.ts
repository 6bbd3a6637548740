import { expect, it } from 'vitest'
import { messagesFor } from '../words/messages'
import { completeFacts } from './complete-facts.test-data'
import { STAGE_TABLE } from './table'
import { STAGES } from './types'
import { outlineOf, WAIT_REASONS, waiting, waitingNow, waitingOf, waitingOnArrival } from './waiting'

const { panel, visit, votes } = completeFacts()
const review = (over: Partial<typeof panel>) =>
  waitingOf(completeFacts({ stage: 'expert_review', panel: { ...panel, ...over } }))
const site = (over: Partial<typeof visit>) =>
  waitingOf(completeFacts({ stage: 'site_visit', visit: { ...visit, ...over } }))
const debate = (over: Partial<typeof votes>) =>
  waitingOf(completeFacts({ stage: 'deliberation', votes: { ...votes, ...over } }))

it('a review waits for the draw, for sheets, for agreement, and then for its officer', () => {
  expect(review({ size: 2 })).toEqual({ for: 'officer', reason: 'draw', done: 0, of: 0 })
  expect(review({ sealed: 2 })).toEqual({ for: 'expert', reason: 'score', done: 2, of: 3 })
  expect(review({ sealed: 0, isUnopened: true })).toMatchObject({ for: 'officer', reason: 'open' })
  expect(
    waitingOf(
      completeFacts({
        stage: 'expert_review',
        panel: { ...panel, sealed: 3, isUnopened: true },
        requests: 2,
      }),
    ),
  ).toEqual({ for: 'officer', reason: 'reply', done: 0, of: 2 })
  expect(review({ needConsensus: 2, agreed: 1 })).toEqual({ for: 'expert', reason: 'agree', done: 1, of: 2 })
  expect(review({})).toEqual({ for: 'officer', reason: 'close', done: 0, of: 0 })
})

it('a visit waits for its inspectors, then for what was found, and then for its end', () => {
  expect(site({ inspectors: 1 })).toMatchObject({ for: 'officer', reason: 'draw_inspectors' })
  expect(site({ signed: 1, unanswered: 1 })).toEqual({ for: 'inspector', reason: 'sign', done: 1, of: 2 })
  expect(site({ openSerious: 2, unanswered: 1 })).toMatchObject({
    for: 'enterprise',
    reason: 'remedy',
    of: 1,
  })
  expect(site({ openSerious: 1 })).toMatchObject({ for: 'inspector', reason: 'settle' })
  expect(site({ openMinor: 1 })).toMatchObject({ for: 'officer', reason: 'finish' })
})

it('a debate waits for votes and, once there is a quorum, for the chair', () => {
  expect(debate({ present: 5 })).toEqual({ for: 'committee', reason: 'vote', done: 5, of: 6 })
  expect(debate({ present: 6 })).toEqual({ for: 'chair', reason: 'decide', done: 6, of: 9 })
})

it('a case waits for somebody exactly as long as it has not ended, from its arrival on', () => {
  for (const stage of STAGES) {
    const waits = stage !== 'draft' && !STAGE_TABLE[stage].isEnd
    expect([stage, waitingOf(completeFacts({ stage })) !== null]).toEqual([stage, waits])
    expect([stage, waitingOnArrival(stage) !== null]).toEqual([stage, waits])
  }
})

it('a notice waits for the public, for an answer to who objects, and for its officer at the end', () => {
  const at = (isFull: boolean, hasObjection: boolean) =>
    waitingNow(waiting('certify'), { stage: 'public_notice', isFull, hasObjection })?.reason
  expect([at(false, false), at(true, false), at(true, true)]).toEqual(['notice', 'certify', 'object'])
})

it('who may not look inside is told that it is under way, the same whatever goes on', () => {
  for (const reason of ['draw', 'score', 'agree', 'close'] as const)
    expect(outlineOf(waiting(reason, 2, 3), 'expert_review')).toEqual(waiting('under_way'))
  expect(outlineOf(waiting('verify'), 'district_check')).toEqual(waiting('verify'))
})

it('has words for every reason in both languages', () => {
  for (const locale of ['zh-CN', 'en'] as const)
    for (const reason of WAIT_REASONS) expect(messagesFor(locale).board.waiting[reason]).toMatch(/\S/)
})
