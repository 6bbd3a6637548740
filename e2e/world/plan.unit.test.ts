import { expect, it } from 'vitest'
import { SAMPLE_NAMES } from '@/domain/application/sample-names'
import { areasOn } from '@/domain/areas'
import { asDate } from '@/domain/calendar/days'
import { BRAND_TYPE_IDS, FIELD_IDS } from '@/domain/fields'
import { messagesFor } from '@/domain/words/messages'
import { planWorld } from './plan'

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

it.each(['zh-CN', 'en'] as const)('finds what the home page offers to look for, in %s', locale => {
  for (const words of Object.values(messagesFor(locale).public.home.examples))
    expect(
      certified.filter(name => Object.values(name).join(' ').toLowerCase().includes(words.toLowerCase())),
      words,
    ).not.toEqual([])
})
