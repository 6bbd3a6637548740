import type { Field } from '@/domain/application/field'
import type { NameRegister } from '@/domain/application/read-back'
import { AREAS, areasOn } from '@/domain/areas'
import { asDate } from '@/domain/calendar/days'
import type { BilingualName } from '@/domain/fields'
import { BRAND_TYPES, FIELDS, INDUSTRIES, QUALITY_KINDS } from '@/domain/fields'

const REGISTERS: Readonly<Record<string, Readonly<Record<string, BilingualName>>>> = {
  'enterprise.industry': INDUSTRIES,
  'product.field': FIELDS,
  'product.brandType': BRAND_TYPES,
  'product.qualityKind': QUALITY_KINDS,
}

const NAMES: Readonly<Record<Exclude<NameRegister, 'area'>, Readonly<Record<string, BilingualName>>>> = {
  industry: INDUSTRIES,
  field: FIELDS,
  brandType: BRAND_TYPES,
  qualityKind: QUALITY_KINDS,
}

/** One answer to choose, with its name in the reader's language. */
export type Named = { value: string; label: string }

/** The answers of a field with their names: from a register, the list of areas, or the words of the application. */
export const namedOptions = (
  field: Field,
  at: string,
  today: string,
  locale: string,
  word: (key: string) => string,
): Named[] => {
  const lang = locale === 'en' ? 'en' : 'zh'
  if (field.kind === 'area')
    return areasOn(asDate(today)).map(area => ({ value: area.id, label: area.name[lang] }))
  const register = REGISTERS[at]
  return (field.options ?? []).map(value => ({
    value,
    label: register ? (register[value]?.[lang] ?? value) : word(`fields.${at}.options.${value}`),
  }))
}

/** A name of a register, past or present. */
export const registerName = (register: NameRegister, id: string, locale: string): string => {
  const lang = locale === 'en' ? 'en' : 'zh'
  if (register === 'area') return AREAS.find(area => area.id === id)?.name[lang] ?? id
  return NAMES[register][id]?.[lang] ?? id
}
