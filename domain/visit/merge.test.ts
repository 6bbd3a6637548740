import { describe, expect, it } from 'vitest'
import { changesIn, mergeAnswers, type VisitAnswers } from './merge'

const open = { result: 'open' as const, note: '' }
const fine = { result: 'as_claimed' as const, note: '' }
const differs = { result: 'differs' as const, note: '实测偏低' }

const base: VisitAnswers = { checks: { a: open, b: open }, summary: '' }

describe('mergeAnswers', () => {
  it('takes each change from whoever made it', () => {
    const mine = { ...base, checks: { a: fine, b: open } }
    const theirs = { checks: { a: open, b: differs }, summary: '看了现场' }
    expect(mergeAnswers(base, mine, theirs)).toEqual({
      answers: { checks: { a: fine, b: differs }, summary: '看了现场' },
      conflicts: [],
    })
  })

  it('keeps mine where both differ, and names the place', () => {
    const mine = { checks: { a: fine, b: open }, summary: '我的小结' }
    const theirs = { checks: { a: differs, b: open }, summary: '同事的小结' }
    expect(mergeAnswers(base, mine, theirs)).toEqual({
      answers: { checks: { a: fine, b: open }, summary: '我的小结' },
      conflicts: ['a', 'summary'],
    })
  })

  it('sees no conflict where both wrote the same', () => {
    const same = { checks: { a: fine, b: open }, summary: '一致' }
    expect(mergeAnswers(base, same, same)).toEqual({ answers: same, conflicts: [] })
  })
})

describe('changesIn', () => {
  it('is what has to be sent, and nothing when nothing changed', () => {
    expect(changesIn(base, base)).toEqual({ checks: [] })
    expect(changesIn(base, { checks: { a: differs, b: open }, summary: '小结' })).toEqual({
      checks: [{ id: 'a', ...differs }],
      summary: '小结',
    })
  })
})
