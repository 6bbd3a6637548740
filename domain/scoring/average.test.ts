import { describe, expect, it } from 'vitest'
import { average, spreadOf } from './average'
import { exact, show } from './fraction'

const points = (...values: number[]) => values.map(v => exact(v))
const read = (values: number[], method: 'mean' | 'median' | 'trimmed') => {
  const found = average(points(...values), method)
  return found && [show(found.value, 2), found.expression, found.dropped.map(d => show(d, 0))]
}

describe('average', () => {
  it.each([
    ['mean', [46, 44, 47], ['45.67', '(46 + 44 + 47) ÷ 3', []]],
    ['mean', [46], ['46.00', '46', []]],
    ['median', [46, 44, 47], ['46.00', '46', []]],
    ['median', [46, 44, 47, 40], ['45.00', '(44 + 46) ÷ 2', []]],
    ['trimmed', [9, 1, 5, 6, 7], ['6.00', '(5 + 6 + 7) ÷ 3', ['1', '9']]],
    ['trimmed', [5, 5, 5, 5, 5], ['5.00', '(5 + 5 + 5) ÷ 3', ['5', '5']]],
    ['trimmed', [4, 8], ['6.00', '(4 + 8) ÷ 2', []]],
  ] as const)('%s of %j', (method, values, expected) => {
    expect(read([...values], method)).toEqual(expected)
  })

  it('is absent where nothing counts', () => {
    expect(average([], 'mean')).toBeUndefined()
    expect(spreadOf([])).toEqual(exact(0))
  })

  it('spread is highest minus lowest', () => {
    expect(spreadOf(points(54, 38, 50))).toEqual(exact(16))
  })
})
