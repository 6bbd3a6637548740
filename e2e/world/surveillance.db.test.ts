import { afterAll, beforeAll, expect, it } from 'vitest'
import { shanghaiDate } from '@/domain/calendar/days'
import { closeDatabase } from '@/services/database'
import { viewTransparency } from '@/services/register/view-transparency'
import { viewPublicRound } from '@/services/surveillance/public-rounds'
import { drawFileOf, poolFileOf, recompute } from '@/services/testing/draws'
import { ctxOf } from '@/services/testing/review'
import { addCertificate } from '@/services/testing/surveillance'
import { plantStaff } from './people'
import { plantSchemes } from './scheme'
import { plantSurveillance } from './surveillance'

const PRESENT = new Date()

beforeAll(plantSchemes)
afterAll(closeDatabase)

it('the demonstration has a finished round, which anybody computes again, and one with published lists', {
  timeout: 300_000,
}, async () => {
  const people = await plantStaff(new Date('2024-01-02T01:00:00Z'), shanghaiDate(PRESENT))
  for (let n = 0; n < 15; n++) await addCertificate({ issuedOn: '2025-06-02' })
  await plantSurveillance(people, PRESENT)
  const shown = await viewTransparency(ctxOf({ kind: 'anonymous' }, PRESENT), 1)
  const [open, finished] = shown.ok ? shown.value.rounds : []
  if (!open || !finished) throw new Error('no rounds')
  expect(open.status).toBe('open')
  const seen = await viewPublicRound(ctxOf({ kind: 'anonymous' }, PRESENT), finished.id, 1)
  const targets = seen.ok ? seen.value.rows : []
  expect(targets).toMatchObject([
    { state: 'published', outcome: 'conform' },
    { state: 'published', outcome: 'nonconform' },
  ])
  const kept = await poolFileOf(finished.targetList.id)
  expect(await recompute(await drawFileOf(targets[0]?.drawId ?? ''), kept)).toMatchObject({
    code: 0,
  })
})
