import { expect, it } from 'vitest'
import { addMonths } from '@/domain/application/dates'
import { sampleApplication } from '@/domain/application/sample'
import { SAMPLE_NAMES } from '@/domain/application/sample-names'
import { areasOn } from '@/domain/areas'
import { addDays, asDate } from '@/domain/calendar/days'
import { addWorkingDays } from '@/domain/calendar/working-days'
import { contradictionsIn } from '@/domain/cross-check/contradictions'
import { BRAND_TYPE_IDS, FIELD_IDS } from '@/domain/fields'
import { renewalWindow } from '@/domain/renewal/window'
import { schemeV1 } from '@/domain/scheme/v1'
import { messagesFor } from '@/domain/words/messages'
import { careless } from './careless'
import { planWorld } from './plan'
import { DAYS_TO } from './rests'

const today = asDate('2026-11-20')
const plan = planWorld(today, 'demo')
const certified = plan
  .filter(({ rest }) => rest === 'certified')
  .flatMap(({ product }) => SAMPLE_NAMES[product] ?? [])

it('certifies at least sixty brands over all areas, fields and brand types', () => {
  expect(certified.length).toBeGreaterThanOrEqual(60)
  const seen = (key: 'areaId' | 'field' | 'brandType') =>
    [...new Set(certified.map(name => name[key]))].sort()
  expect(seen('areaId')).toEqual(
    areasOn(today)
      .map(({ id }) => id)
      .sort(),
  )
  expect(seen('field')).toEqual([...FIELD_IDS].sort())
  expect(seen('brandType')).toEqual([...BRAND_TYPE_IDS].sort())
})

it('has at least forty cases besides them', () => {
  expect(plan.length - certified.length).toBeGreaterThanOrEqual(40)
})

it.each(['demo', 'small'] as const)(
  'renews one certificate today, of the second firm, in the %s world',
  size => {
    const renewed = planWorld(today, size).filter(each => each.isRenewing)
    expect(renewed.map(({ firm, rest }) => ({ firm, rest }))).toEqual([{ firm: 1, rest: 'certified' }])
    const issued = addWorkingDays(renewed[0]?.start ?? today, DAYS_TO.certified).date
    const until = addDays(asDate(addMonths(issued, 12 * schemeV1.certificate.validityYears)), -1)
    expect(renewalWindow(until, schemeV1.certificate, today).state).toBe('open')
    expect(planWorld(asDate('2024-12-02'), size).some(each => each.isRenewing)).toBe(false)
  },
)

it.each(['zh-CN', 'en'] as const)('finds what the home page offers to look for, in %s', locale => {
  for (const words of Object.values(messagesFor(locale).public.home.examples))
    expect(
      certified.filter(name => Object.values(name).join(' ').toLowerCase().includes(words.toLowerCase())),
      words,
    ).not.toEqual([])
})

it('lets a draft and a submitted case of the demonstration contradict themselves, and none of the walks', () => {
  const rests = (size: 'demo' | 'small') =>
    planWorld(today, size)
      .filter(each => each.isCareless)
      .map(({ rest }) => rest)
  expect(rests('demo')).toEqual(['draft_full', 'formal_checked'])
  expect(rests('small')).toEqual([])
})

it.each(plan.filter(each => each.isCareless))(
  'the careless application at $rest contradicts itself once, and would not if it were careful',
  ({ seed, level, product }) => {
    const name = SAMPLE_NAMES[product]
    if (!name) throw new Error('no name')
    const careful = sampleApplication(seed, { today, name, creditCode: '91500000MA5U8LAXXR', level })
    expect(contradictionsIn(careful.sections, today)).toEqual([])
    expect(contradictionsIn(careless(careful, today).sections, today)).toMatchObject([
      { status: 'contradicts', field: 'productionYears', against: { rule: 'longer', field: 'founded' } },
    ])
  },
)
