import { beforeAll, expect, it } from 'vitest'
import { ColumnsQuery, LANES, readBoardQuery } from '@/domain/board/query'
import type { Outcome } from '@/domain/outcome'
import { addBoardCase, addDesk, recuse } from '../testing/board'
import { viewBoard } from './view-board'
import { viewColumns } from './view-columns'
import { viewLanes } from './view-lanes'

const value = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`refused: ${outcome.because.code}`)
  return outcome.value
}

let officer: Awaited<ReturnType<typeof addDesk>>
let district: Awaited<ReturnType<typeof addDesk>>

beforeAll(async () => {
  officer = await addDesk(['officer'])
  district = await addDesk(['district'], 'beibei')
  const days = ['2026-11-12', '2026-11-20', '2026-11-23', '2026-11-26', '2026-11-27', '2026-12-18']
  const stages = ['formal_check', 'correction', 'district_check', 'public_notice'] as const
  for (const stage of stages)
    for (const [i, dueOn] of days.entries())
      await addBoardCase(stage, { dueOn, areaId: i % 2 ? 'beibei' : 'nanan' })
  const kept = await addBoardCase('formal_check', { areaId: 'bishan' })
  await recuse(officer.id, kept.enterpriseId)
})

it('every case stands in exactly one lane, and a lane holds the cases it counts', async () => {
  for (const who of [officer, district])
    for (const lane of LANES) {
      const board = value(await viewBoard(who.ctx, readBoardQuery({})))
      const { lanes, columns } = value(await viewLanes(who.ctx, readBoardQuery({ lane })))
      const sum = (counts: number[]) => counts.reduce((a, b) => a + b, 0)
      expect(columns.map(c => c.count)).toEqual(board.columns.map(c => c.count))
      for (const column of board.columns) {
        expect(sum(lanes.map(each => each.stages[column.stage] ?? 0))).toBe(column.count)
      }
      expect(sum(lanes.map(each => each.over))).toBe(sum(board.columns.map(c => c.over)))
      const seen = new Set<string>()
      for (const head of lanes) {
        const asked = { lane, in: head.key, take: '100', stages: board.columns.map(c => c.stage).join(',') }
        const part = value(await viewColumns(who.ctx, ColumnsQuery.parse(asked)))
        for (const column of part.columns) {
          expect([lane, head.key, column.stage, column.count]).toEqual([
            lane,
            head.key,
            column.stage,
            head.stages[column.stage] ?? 0,
          ])
          expect(column.cards.length).toBe(Math.min(100, column.count))
          for (const card of column.cards) {
            expect(seen.has(card.id)).toBe(false)
            seen.add(card.id)
          }
        }
      }
    }
})

it('brings the changed cards that are asked for with the heads, and none its reader may not see', async () => {
  const [own, other] = [
    await addBoardCase('district_check', { areaId: 'beibei' }),
    await addBoardCase('district_check', { areaId: 'nanan' }),
  ]
  const ids = [own.id, other.id]
  const cards = async (who: typeof officer, asked: string[]) =>
    value(await viewLanes(who.ctx, readBoardQuery({ lane: 'district' }), asked)).columns.flatMap(column =>
      column.cards.map(card => card.id),
    )
  expect((await cards(officer, ids)).sort()).toEqual(ids.sort())
  expect(await cards(district, ids)).toEqual([own.id])
  await recuse(officer.id, own.enterpriseId)
  expect(await cards(officer, ids)).toEqual([other.id])
})

it('lanes keep to the filter, and to what their reader may see', async () => {
  const only = value(await viewLanes(officer.ctx, readBoardQuery({ lane: 'district', stage: 'correction' })))
  expect(only.columns.map(c => c.stage)).toEqual(['correction'])
  expect(only.lanes.every(head => Object.keys(head.stages).join() === 'correction')).toBe(true)
  const mine = value(await viewLanes(district.ctx, readBoardQuery({ lane: 'district' })))
  expect(mine.lanes.map(head => head.key)).toEqual(['beibei'])
  const all = value(await viewLanes(officer.ctx, readBoardQuery({ lane: 'district' })))
  expect(all.lanes.map(head => head.key)).not.toContain('bishan')
  const expert = await addDesk(['expert'])
  expect((await viewLanes(expert.ctx, readBoardQuery({ lane: 'due' }))).ok).toBe(false)
})
