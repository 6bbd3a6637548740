import { INDUSTRY_IDS } from '../../fields'
import { type DraftOf, fixed, optional, personal } from '../field'
import { choice, code, date, line, number } from '../field-kinds'
import { type Found, section } from '../section'
import { areaField, creditCode, isAreaOn } from './shared'

/** Sizes by the statistical standard for large, medium, small and micro enterprises (2017). */
export const ENTERPRISE_SIZES = ['large', 'medium', 'small', 'micro'] as const

const fields = {
  creditCode: fixed(creditCode()),
  nameZh: fixed(line(100)),
  nameEn: optional(line(160)),
  legalRepresentative: personal(line(40)),
  founded: date(),
  areaId: areaField(),
  address: line(200),
  industry: choice(INDUSTRY_IDS),
  size: choice(ENTERPRISE_SIZES),
  employees: number({ min: 1, max: 1_000_000, unit: 'people' }),
  contactName: personal(line(40)),
  contactPhone: personal(code(30, /^(\+?86 ?)?(1[3-9]\d{9}|0\d{2,3}-?\d{7,8}(-\d{1,6})?)$/, 'phone')),
  contactEmail: personal(code(120, /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/, 'email')),
}

/** The enterprise as registered, and whom to ask; the contact is never public. */
export const enterprise = section({
  id: 'enterprise',
  group: 'enterprise_brand',
  parts: [
    {
      id: 'registration',
      fields: [
        'creditCode',
        'nameZh',
        'nameEn',
        'legalRepresentative',
        'founded',
        'areaId',
        'address',
        'industry',
        'size',
        'employees',
      ],
    },
    { id: 'contact', fields: ['contactName', 'contactPhone', 'contactEmail'] },
  ],
  fields,
  *rules(data: DraftOf<typeof fields>, { today }): Generator<Found> {
    if (data.founded && data.founded > today) yield { path: 'founded', code: 'in_future' }
    if (data.areaId && !isAreaOn(data.areaId, today)) yield { path: 'areaId', code: 'area_abolished' }
  },
})
