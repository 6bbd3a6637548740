import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { application } from '@/db/schema/application'
import { done } from '@/domain/outcome'
import { loadCase } from '../case/load'
import { database } from '../database'
import { addBoardCase, addDesk, recuse } from '../testing/board'
import { withTx } from '../tx'
import { officersOf } from './people'

type Desk = Awaited<ReturnType<typeof addDesk>>
let carrier: Desk
let colleague: Desk

beforeAll(async () => {
  carrier = await addDesk(['officer'])
  colleague = await addDesk(['officer'])
})

const toldOf = async (id: string): Promise<string[]> => {
  const row = await loadCase(database().orm, id)
  if (!row) throw new Error('no case')
  const told = await withTx(colleague.ctx, async tx => done(await officersOf(tx, colleague.ctx, row)))
  if (!told.ok) throw new Error(told.because.code)
  return told.value
}

it('the officer who carries a case is told alone, and no more once the case is kept from them', async () => {
  const open = await addBoardCase('formal_check')
  await database().orm.update(application).set({ officerId: carrier.id }).where(eq(application.id, open.id))
  expect(await toldOf(open.id)).toEqual([carrier.id])
  await recuse(carrier.id, open.enterpriseId)
  const told = await toldOf(open.id)
  expect(told).toContain(colleague.id)
  expect(told).not.toContain(carrier.id)
})
