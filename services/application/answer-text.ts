import { type NameRegister, type ReadValue, readBack } from '@/domain/application/read-back'
import type { SectionId } from '@/domain/application/section'
import type { SectionDrafts } from '@/domain/application/sections'
import type { AskedQuestion } from '@/domain/application/snapshot'
import { areaName } from '@/domain/areas'
import { type BilingualName, BRAND_TYPES, FIELDS, INDUSTRIES, QUALITY_KINDS } from '@/domain/fields'
import type { Scheme } from '@/domain/scheme/schema'
import type { Ctx } from '../context'
import { applicationWord } from './asked-words'

type Locale = Ctx['locale']

const REGISTERS: Readonly<Record<Exclude<NameRegister, 'area'>, Readonly<Record<string, BilingualName>>>> = {
  industry: INDUSTRIES,
  field: FIELDS,
  brandType: BRAND_TYPES,
  qualityKind: QUALITY_KINDS,
}

const nameIn = (register: NameRegister, id: string, locale: Locale): string =>
  register === 'area'
    ? areaName(id, locale)
    : (REGISTERS[register][id]?.[locale === 'en' ? 'en' : 'zh'] ?? id)

const grouped = (value: number, decimals: number): string =>
  value.toLocaleString('en-US', {
    minimumFractionDigits: decimals === 2 ? 2 : 0,
    maximumFractionDigits: decimals,
  })

const yesNo = (text: string, word: (key: string) => string): string =>
  text === 'true' ? word('answers.yes') : text === 'false' ? word('answers.no') : text

/** An answer as one text, for paper; tables are laid out by the caller. */
export const answerText = (
  value: ReadValue,
  locale: Locale,
  names: Readonly<Record<string, string>>,
): string => {
  const word = (key: string) => applicationWord(locale, key)
  const joined = (parts: string[]) => parts.join(locale === 'en' ? ', ' : '、')
  switch (value.kind) {
    case 'none':
      return word('answers.none')
    case 'text':
      return value.text
    case 'number':
      return `${grouped(value.number, 6)}${value.unit === 'percent' ? '%' : value.unit ? ` ${word(`units.${value.unit}`)}` : ''}`
    case 'money':
      return `${grouped(value.wanYuan, 2)} ${word('units.wan_yuan')}`
    case 'year':
      return String(value.year)
    case 'date':
      return value.date
    case 'boolean':
      return word(value.isYes ? 'answers.yes' : 'answers.no')
    case 'word':
      return word(value.key)
    case 'words':
      return joined(value.keys.map(word))
    case 'name':
      return nameIn(value.register, value.id, locale)
    case 'list':
      return joined(value.items)
    case 'figures':
      return value.figures.map(one => `${names[one.id] ?? one.id} ${grouped(one.number, 6)}`).join('；')
    case 'particulars':
      return value.answers.map(one => `${names[one.id] ?? one.id}: ${yesNo(one.text, word)}`).join('；')
    case 'table':
      return ''
  }
}

/** `other` is the same question in the other language, as it was asked. */
type Entry = { label: string; other: string; value: string }
type Sheet = { caption: string; head: string[]; rows: string[][] }

/**
 * A section as a paper shows it: single answers, then tables, under the questions as they were asked in both languages.
 * Personal answers are told to exist and no more.
 */
export const sectionOnPaper = (
  section: SectionId,
  sections: SectionDrafts,
  locale: Locale,
  names: Readonly<Record<string, string>>,
  asked: readonly AskedQuestion[],
  scheme: Pick<Scheme, 'variants'>,
): { title: string; entries: Entry[]; tables: Sheet[] } => {
  const word = (key: string) => applicationWord(locale, key)
  const [here, there] = locale === 'en' ? (['en', 'zh'] as const) : (['zh', 'en'] as const)
  const questions = new Map(asked.map(one => [one.fieldId, one]))
  const entries: Entry[] = []
  const tables: Sheet[] = []
  for (const item of readBack(section, sections, scheme.variants.asked)) {
    const { value } = item
    const question = questions.get(item.fieldId)
    const label = question?.[here] ?? word(item.labelKey)
    const other = question?.[there] ?? ''
    if (item.isPrivate) entries.push({ label, other, value: word('answers.masked') })
    else if (value.kind === 'table')
      tables.push({
        caption: other ? `${label} / ${other}` : label,
        head: value.columns.map(column => {
          const head = questions.get(`${item.fieldId}.*.${column.id}`)
          return head ? `${head[here]} / ${head[there]}` : word(column.labelKey)
        }),
        rows: value.rows.map(row => row.map(cell => answerText(cell, locale, names))),
      })
    else entries.push({ label, other, value: answerText(value, locale, names) })
  }
  return { title: word(`sections.${section}.title`), entries, tables }
}
