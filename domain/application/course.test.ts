import { describe, expect, it } from 'vitest'
import { schemeV1 } from '../scheme/v1'
import { type Course, courseOf, type Entered } from './course'

const at = (day: string) => new Date(`${day}T02:00:00Z`)
const way: Entered[] = [
  { at: at('2026-03-02'), toStage: 'draft' },
  { at: at('2026-03-09'), toStage: 'formal_check' },
  { at: at('2026-03-11'), toStage: 'correction' },
  { at: at('2026-03-18'), toStage: 'formal_check' },
  { at: at('2026-03-20'), toStage: 'district_check' },
]

const course = (more: Partial<Parameters<typeof courseOf>[0]> = {}): Course =>
  courseOf({
    stage: 'district_check',
    dueOn: '2026-03-27',
    entered: way,
    issuedAt: null,
    scheme: schemeV1,
    now: at('2026-03-24'),
    ...more,
  })

const states = ({ stages }: Course) => stages.map(one => `${one.stage} ${one.state}`)

describe('the course of a case', () => {
  it('promises the sum of the office’s stages and nothing before submission', () => {
    const draft = course({ stage: 'draft', dueOn: null, entered: way.slice(0, 1) })
    expect(draft.office).toEqual({ used: 0, limit: 45, isRunning: false })
    expect(draft.expected).toBeUndefined()
    expect(states(draft).every(state => state.endsWith('todo'))).toBe(true)
    expect(draft.stages.some(one => one.stage === 'correction')).toBe(false)
  })

  it('stops the office’s clock while the enterprise corrects', () => {
    const now = course()
    expect(now.office).toEqual({ used: 6, limit: 45, isRunning: true })
    expect(now.enterprise).toEqual({ used: 5, limit: 10, isRunning: false })
    expect(states(now).slice(0, 4)).toEqual([
      'formal_check done',
      'correction done',
      'district_check current',
      'expert_review todo',
    ])
    expect(now.stages[0]?.leftOn).toBe('2026-03-20')
  })

  it('begins the formal check anew after a correction', () => {
    const waiting = course({
      stage: 'correction',
      dueOn: '2026-03-25',
      entered: way.slice(0, 3),
      now: at('2026-03-13'),
    })
    const later = course({
      stage: 'formal_check',
      dueOn: '2026-03-16',
      entered: way.slice(0, 2),
      now: at('2026-03-10'),
    })
    expect(waiting.enterprise).toEqual({ used: 2, limit: 10, isRunning: true })
    expect(waiting.office.isRunning).toBe(false)
    // 10 days of correction and 5 of a second formal check lie between the two.
    expect(waiting.expected && later.expected && waiting.expected.date > later.expected.date).toBe(true)
  })

  it('expects a result later than a limit that has passed, and marks years not announced', () => {
    const late = course({ now: at('2026-06-01') })
    expect(late.expected && late.expected.date > '2026-06-01').toBe(true)
    expect(course().expected).toMatchObject({ isEstimated: false })
    expect(course({ now: at('2026-12-01') }).expected).toMatchObject({ isEstimated: true })
  })

  it('leaves out stages the scheme has switched off', () => {
    const optionalStages = { districtCheck: false, siteVisit: false }
    const short = course({
      stage: 'formal_check',
      entered: way.slice(0, 2),
      scheme: { ...schemeV1, optionalStages },
    })
    expect(short.stages.map(one => one.stage)).not.toContain('site_visit')
    expect(short.office.limit).toBe(40)
  })

  it('stops every clock with the certificate', () => {
    const entered: Entered[] = [...way, { at: at('2026-05-06'), toStage: 'certified' }]
    const issued = course({ stage: 'certified', entered, issuedAt: at('2026-05-08'), now: at('2027-05-08') })
    const then = course({ stage: 'certified', entered, issuedAt: at('2026-05-08'), now: at('2026-05-08') })
    expect(issued.office.used).toBe(then.office.used)
    expect(issued.office.isRunning).toBe(false)
    expect(issued.expected).toBeUndefined()
    expect(issued.stages.at(-1)).toMatchObject({ stage: 'certified', state: 'done', leftOn: '2026-05-08' })
  })
})
