import { expect, it } from 'vitest'
import { shownAgain } from './typed'

it('shows again what was typed, but no secret and no file', () => {
  const kept = { creditCode: '91500000MA5U2K7X3D', employerCode: '9150', name: '张三', 'items[]': ['a'] }
  const gone = {
    password: 'x',
    currentPassword: 'x',
    code: '123456',
    token: 'x',
    file: new File(['x'], 'table.csv'),
  }
  expect(shownAgain({ ...kept, ...gone })).toEqual(kept)
})
