import { useLocale, useTranslations } from 'next-intl'
import type { ReadItem, ReadValue } from '@/domain/application/read-back'
import { maskIdNumber, maskPhone } from '@/domain/text'
import { registerName } from '../form/options'
import { useMarks } from '../ui/marks'
import { Table, Td, Th } from '../ui/table'
import { figure, longDay, plainNumber } from './format'

/** Names of the scheme's figures by id. */
export type FigureNames = Readonly<Record<string, string>>

const isNumeric = ({ kind }: ReadValue): boolean => kind === 'number' || kind === 'money' || kind === 'year'

/** An answer as people read it. */
export function AnswerValue({
  value,
  caption,
  names = {},
}: {
  value: ReadValue
  caption: string
  names?: FigureNames
}) {
  const t = useTranslations('application')
  const locale = useLocale()
  const marks = useMarks()
  switch (value.kind) {
    case 'none':
      return <span className="text-ink-3">{t('answers.none')}</span>
    case 'text':
      return <span className={value.isLong ? 'whitespace-pre-line' : undefined}>{value.text}</span>
    case 'number':
      return (
        <span className="num">
          {plainNumber(value.number)}
          {value.unit === 'percent' ? '%' : value.unit ? ` ${t(`units.${value.unit}`)}` : ''}
        </span>
      )
    case 'money':
      return (
        <span className="num">
          {figure(value.wanYuan)} {t('units.wan_yuan')}
        </span>
      )
    case 'year':
      return <span className="num">{value.year}</span>
    case 'date':
      return <span className="whitespace-nowrap">{longDay(locale, value.date)}</span>
    case 'boolean':
      return value.isYes ? t('answers.yes') : t('answers.no')
    case 'word':
      return t(value.key)
    case 'words':
      return value.keys.map(key => t(key)).join(locale === 'en' ? ', ' : '、')
    case 'name':
      return registerName(value.register, value.id, locale)
    case 'list':
      return value.items.join(locale === 'en' ? ', ' : '、')
    case 'figures':
      return (
        <ul>
          {value.figures.map(one => (
            <li key={one.id}>
              {names[one.id] ?? one.id}
              {marks.colon}
              <span className="num">{plainNumber(one.number)}</span>
            </li>
          ))}
        </ul>
      )
    case 'particulars':
      return (
        <dl className="grid gap-2">
          {value.answers.map(one => (
            <div key={one.id}>
              <dt className="text-14 text-ink-2">{names[one.id] ?? one.id}</dt>
              <dd className="whitespace-pre-line">
                {one.text === 'true' ? t('answers.yes') : one.text === 'false' ? t('answers.no') : one.text}
              </dd>
            </div>
          ))}
        </dl>
      )
    case 'table':
      return (
        <Table caption={caption} kind="dense">
          <thead>
            <tr>
              {value.columns.map((column, i) => (
                <Th key={column.id} num={value.rows.some(row => row[i] !== undefined && isNumeric(row[i]))}>
                  {t(column.labelKey)}
                </Th>
              ))}
            </tr>
          </thead>
          <tbody>
            {value.rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of an answer have no name of their own and never move
              <tr key={at}>
                {row.map((cell, i) => (
                  <Td key={value.columns[i]?.id} num={isNumeric(cell)}>
                    <AnswerValue value={cell} caption={caption} names={names} />
                  </Td>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      )
  }
}

/** A personal answer shows enough to recognise it and no more. */
export function PrivateValue({ item }: { item: ReadItem }) {
  const t = useTranslations('application')
  if (item.value.kind !== 'text') return <span className="text-ink-3">{t('answers.none')}</span>
  const { text } = item.value
  if (/idnumber$/i.test(item.fieldId)) return <span className="num">{maskIdNumber(text)}</span>
  if (/phone|mobile/i.test(item.fieldId)) return <span className="num">{maskPhone(text)}</span>
  return <span>{text}</span>
}
