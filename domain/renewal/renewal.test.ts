import { describe, expect, it } from 'vitest'
import { schemeV1 } from '../scheme/v1'
import { carriedAnswers } from './carried'
import { renewalWindow } from './window'

describe('the window of renewal', () => {
  const on = (today: string) => renewalWindow('2029-03-17', schemeV1.certificate, today).state
  it('opens six months before the last day and closes sixty days before it', () => {
    expect(renewalWindow('2029-03-17', schemeV1.certificate, '2028-09-17')).toEqual({
      state: 'open',
      opensOn: '2028-09-17',
      closesOn: '2029-01-16',
    })
    expect(on('2028-09-16')).toBe('early')
    expect(on('2029-01-16')).toBe('open')
    expect(on('2029-01-17')).toBe('closed')
    expect(on('2029-03-18')).toBe('closed')
  })
})

describe('answers copied from the last cycle', () => {
  const questions = [
    {
      id: 'tests' as const,
      questions: [
        { fieldId: 'reports', zh: '检验报告', en: 'Reports' },
        { fieldId: 'note', zh: '旧问法', en: 'Old words' },
      ],
      answers: {},
    },
  ]
  const at = (day: string, number: string) => ({
    at: day,
    questions,
    sections: { tests: { reports: [{ number }], note: '同' } },
  })
  const words = (_: string, fieldId: string) => (fieldId === 'reports' ? '检验报告' : '新问法')
  const stateOf = (now: string, earlier: ReturnType<typeof at>[]) =>
    carriedAnswers({ tests: { reports: [{ number: now }], note: '同' } }, earlier, [], words)

  it('are unchanged since the oldest submission that says the same without a break', () => {
    const earlier = [at('2026-03-02', 'J-1'), at('2023-02-01', 'J-1'), at('2020-01-05', 'J-0')]
    expect(stateOf('J-1', earlier)).toContainEqual({
      sectionId: 'tests',
      fieldId: 'reports',
      state: 'unchanged',
      since: '2023-02-01',
    })
    expect(stateOf('J-2', earlier)).toContainEqual({
      sectionId: 'tests',
      fieldId: 'reports',
      state: 'changed',
      since: null,
    })
  })

  it('are asked anew where the question was put in other words, and nothing is said without a submission', () => {
    expect(stateOf('J-1', [at('2026-03-02', 'J-1')])).toContainEqual({
      sectionId: 'tests',
      fieldId: 'note',
      state: 'asked_anew',
      since: null,
    })
    expect(stateOf('J-1', [])).toEqual([])
  })
})
