import { describe, expect, it } from 'vitest'
import { schemeV1 } from '../scheme/v1'
import type { Stage } from '../workflow/types'
import { expectedEnd, ledgersOf, trackOf } from './track'

const at = (day: string) => new Date(`${day}T02:00:00Z`)
const move = (day: string, toStage: Stage) => ({ at: at(day), toStage })

describe('the track of a case', () => {
  const moves = [move('2026-11-02', 'formal_check'), move('2026-11-06', 'district_check')]

  it('tells what was used, where it stands, and when the rest should come', () => {
    const track = trackOf(schemeV1, moves, { stage: 'district_check', due: '2026-11-13' }, at('2026-11-10'))
    expect(track.map(part => [part.stage, part.state])).toEqual([
      ['formal_check', 'done'],
      ['district_check', 'current'],
      ['expert_review', 'todo'],
      ['site_visit', 'todo'],
      ['deliberation', 'todo'],
      ['public_notice', 'todo'],
      ['certified', 'todo'],
    ])
    expect(track[0]).toMatchObject({ used: 4, limit: 5, on: '2026-11-06' })
    expect(track[1]).toMatchObject({ used: 2, limit: 5, on: '2026-11-13' })
    expect(track[2]).toMatchObject({ on: '2026-12-04', isEstimated: false })
    expect(track[6]).toMatchObject({ isEstimated: true })
    expect(expectedEnd(track)?.on).toBe(track[6]?.on)
  })

  it('counts the forecast from today once the last day has passed', () => {
    const late = trackOf(schemeV1, moves, { stage: 'district_check', due: '2026-11-13' }, at('2026-11-20'))
    expect(late[2]?.on).toBe('2026-12-11')
  })

  it('shows a correction only where there was one, and stages that are switched off never', () => {
    const corrected = [
      ...moves.slice(0, 1),
      move('2026-11-04', 'correction'),
      move('2026-11-10', 'formal_check'),
    ]
    const scheme = { ...schemeV1, optionalStages: { districtCheck: false, siteVisit: false } }
    const track = trackOf(scheme, corrected, { stage: 'formal_check', due: '2026-11-17' }, at('2026-11-11'))
    expect(track.map(part => part.stage)).toEqual([
      'formal_check',
      'correction',
      'expert_review',
      'deliberation',
      'public_notice',
      'certified',
    ])
    expect(track[1]).toMatchObject({ state: 'done', used: 4 })
  })

  it('has no forecast once a case has ended', () => {
    const ended = trackOf(
      schemeV1,
      [...moves, move('2026-11-09', 'withdrawn')],
      { stage: 'withdrawn', due: null },
      at('2026-11-20'),
    )
    expect(expectedEnd(ended)).toBeNull()
    expect(ended.filter(part => part.state === 'current')).toEqual([])
  })
})

it('puts each day on the ledger of whoever had the turn, against what was promised', () => {
  const moves = [
    move('2026-11-02', 'formal_check'),
    move('2026-11-04', 'correction'),
    move('2026-11-10', 'formal_check'),
    move('2026-11-12', 'district_check'),
  ]
  const { office, enterprise, thirdParty } = ledgersOf(schemeV1, moves, null, at('2026-11-16'))
  expect(office).toMatchObject({ used: 6, limit: 45 })
  expect(enterprise).toMatchObject({ used: 4, limit: 10 })
  expect(thirdParty).toMatchObject({ used: 0, limit: 20 })
})
