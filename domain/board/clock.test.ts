import { describe, expect, it } from 'vitest'
import { addDays, asDate } from '../calendar/days'
import { STAGE_TABLE } from '../workflow/table'
import { STAGES } from '../workflow/types'
import { cardClock, clockMarks } from './clock'
import { BOARD_STAGES } from './stages'

const clock = (
  stage: 'formal_check' | 'correction' | 'public_notice',
  since: string,
  due: string,
  today: string,
  open = false,
) =>
  cardClock(
    { stage, since: asDate(since), due, stageLimit: stage === 'correction' ? 10 : 5, hasOpenObjection: open },
    asDate(today),
  )

describe('the clock of a card', () => {
  it('does not count the day of arrival', () => {
    expect(clock('formal_check', '2026-11-16', '2026-11-23', '2026-11-16')).toEqual({
      state: 'normal',
      used: 0,
      limit: 5,
      left: 5,
    })
  })
  it('is near one day before a limit of five', () => {
    expect(clock('formal_check', '2026-11-16', '2026-11-23', '2026-11-20')).toMatchObject({
      state: 'near',
      used: 4,
      left: 1,
    })
    expect(clock('formal_check', '2026-11-16', '2026-11-23', '2026-11-19')).toMatchObject({
      state: 'normal',
      left: 2,
    })
  })
  it('is full on the weekend after the last day, over from the next working day', () => {
    expect(clock('formal_check', '2026-11-13', '2026-11-20', '2026-11-22')).toMatchObject({
      state: 'full',
      left: 0,
    })
    expect(clock('formal_check', '2026-11-13', '2026-11-20', '2026-11-23')).toMatchObject({
      state: 'over',
      left: 1,
    })
  })
  it('skips the days of a public holiday', () => {
    expect(clock('formal_check', '2026-09-30', '2026-10-13', '2026-10-09')).toMatchObject({
      used: 2,
      limit: 5,
      left: 3,
    })
  })
  it('stands still in a correction and under an open objection, and a notice is never over', () => {
    expect(clock('correction', '2026-11-16', '2026-11-30', '2026-11-20')).toMatchObject({
      state: 'stopped',
      left: 6,
    })
    expect(clock('public_notice', '2026-11-09', '2026-11-16', '2026-11-20', true).state).toBe('stopped')
    expect(clock('public_notice', '2026-11-09', '2026-11-16', '2026-11-20')).toMatchObject({
      state: 'full',
      left: 4,
    })
  })
})

it('has a column for every stage of the workflow that is on the board', () => {
  expect([...BOARD_STAGES]).toEqual(STAGES.filter(stage => STAGE_TABLE[stage].isOnBoard))
})

it('counts by marks exactly what the clocks show', () => {
  for (const today of [
    '2026-09-24',
    '2026-09-30',
    '2026-10-04',
    '2026-10-10',
    '2026-11-20',
    '2026-11-22',
    '2026-12-31',
  ].map(asDate)) {
    const marks = clockMarks(today)
    for (let shift = -20; shift <= 20; shift += 1) {
      const due = addDays(today, shift)
      for (const stageLimit of [5, 15]) {
        const { state } = cardClock(
          { stage: 'expert_review', since: addDays(today, -30), due, stageLimit, hasOpenObjection: false },
          today,
        )
        const isOver = due < marks.over
        const isNear = !isOver && due < (stageLimit <= 5 ? marks.near1 : marks.near2)
        expect([today, due, state === 'over', state === 'near' || state === 'full']).toEqual([
          today,
          due,
          isOver,
          isNear,
        ])
      }
    }
  }
})
