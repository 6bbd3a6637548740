import { useLocale, useTranslations } from 'next-intl'
import type { ReadItem, ReadValue } from '@/domain/application/read-back'
import { areaName } from '@/domain/areas'
import { rowsReadBack } from '@/domain/indicators/leads'
import { plainNumber } from '../apply/format'
import { LeadChart } from '../indicators/lead-chart'
import { Table, Td, Th } from '../ui/table'

type Words = (key: string) => string

// Keys come from the definition of the form; a key without words is a defect that the words' parity test finds.
function useWords(): Words {
  const t = useTranslations('application')
  return key => t(key as 'answers.none')
}

function Value({ value, words }: { value: ReadValue; words: Words }) {
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  switch (value.kind) {
    case 'none':
      return words('answers.none')
    case 'text':
      return value.text
    case 'number':
      return `${plainNumber(value.number)}${value.unit ? ` ${words(`units.${value.unit}`)}` : ''}`
    case 'money':
      return `${plainNumber(value.wanYuan)} ${words('units.wan_yuan')}`
    case 'year':
      return String(value.year)
    case 'date':
      return value.date
    case 'boolean':
      return words(value.isYes ? 'answers.yes' : 'answers.no')
    case 'word':
      return words(value.key)
    case 'words':
      return value.keys.map(words).join(locale === 'en' ? ', ' : '、')
    case 'name':
      return value.register === 'area' ? areaName(value.id, locale) : value.id
    case 'list':
      return value.items.join(locale === 'en' ? ', ' : '、')
    case 'figures':
      return value.figures.map(f => plainNumber(f.number)).join(locale === 'en' ? ', ' : '、')
    case 'particulars':
      return value.answers.map(a => a.text).join(locale === 'en' ? ', ' : '、')
    case 'table':
      return (
        <Table kind="dense" caption={words('answers.none')}>
          <thead>
            <tr>
              {value.columns.map(column => (
                <Th key={column.id}>{words(column.labelKey)}</Th>
              ))}
            </tr>
          </thead>
          <tbody>
            {value.rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows as submitted, in their order
              <tr key={at}>
                {value.columns.map((column, i) => (
                  <Td key={column.id} num={row[i]?.kind === 'number' || row[i]?.kind === 'money'}>
                    {row[i] && row[i].kind !== 'none' ? <Value value={row[i]} words={words} /> : '—'}
                  </Td>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      )
  }
}

const isShort = ({ value }: ReadItem): boolean =>
  value.kind !== 'table' && !(value.kind === 'text' && value.isLong)

const Answers = ({ items, words }: { items: readonly ReadItem[]; words: Words }) => (
  <dl>
    {items.map(item => (
      <div key={`${item.sectionId}.${item.fieldId}`}>
        <dt>{words(item.labelKey)}</dt>
        <dd>
          <Value value={item.value} words={words} />
        </dd>
      </div>
    ))}
  </dl>
)

/** What the applicant says to one item: the first short answers in view, all of it behind one summary. */
export function Claim({
  items,
  figureNames,
}: {
  items: readonly ReadItem[]
  figureNames: Readonly<Record<string, string>>
}) {
  const t = useTranslations('scoring.room')
  const words = useWords()
  if (items.length === 0) return <p className="text-ink-3">{t('noClaim')}</p>
  const named = items.map((item): ReadItem => {
    if (item.value.kind === 'particulars') {
      const told = item.value.answers.map(a => `${figureNames[a.id] ?? a.id}: ${a.text}`)
      return { ...item, value: { kind: 'list', items: told } }
    }
    if (item.value.kind !== 'figures') return item
    const list = item.value.figures.map(f => `${figureNames[f.id] ?? f.id} ${plainNumber(f.number)}`)
    return { ...item, value: { kind: 'list', items: list } }
  })
  const first = named.filter(isShort).slice(0, 2)
  const tables =
    first.length > 0
      ? []
      : named.flatMap(({ labelKey, value }) =>
          value.kind === 'table' ? [{ labelKey, n: value.rows.length }] : [],
        )
  return (
    <>
      {first.length > 0 && <Answers items={first} words={words} />}
      {tables.map(table => (
        <p key={table.labelKey}>{t('claimRows', { label: words(table.labelKey), n: table.n })}</p>
      ))}
      {named
        .filter(item => item.sectionId === 'indicators' && item.fieldId === 'rows')
        .map(item => (
          <LeadChart key={item.labelKey} rows={rowsReadBack(item.value)} isNarrow />
        ))}
      {named.length > first.length && (
        <details>
          <summary className="lnk cursor-pointer text-12">{t('claimMore')}</summary>
          <div className="mt-2">
            <Answers items={named.filter(i => !first.includes(i))} words={words} />
          </div>
        </details>
      )}
    </>
  )
}
