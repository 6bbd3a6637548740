import { useLocale, useTranslations } from 'next-intl'
import type { SectionDraft } from '@/domain/application/sections'
import { compareDeclared } from '@/domain/brand-value/declared'
import type { BrandValueInput } from '@/domain/brand-value/input'
import type { BrandValue } from '@/domain/brand-value/model'
import type { BrandValueSettings } from '@/domain/scheme/schema-brand-value'
import { KeyValues } from '../../ui/key-values'
import { Notice } from '../../ui/notice'
import { figure, longDay, plainNumber } from '../format'

const percent = (value: number): string => `${(value * 100).toFixed(2)}%`

/** Two bars on one scale. */
function Bars({ rows }: { rows: readonly { id: string; name: string; value: number; note?: string }[] }) {
  const most = Math.max(...rows.map(row => row.value))
  return (
    <dl className="grid gap-3">
      {rows.map(({ id, name, value, note }) => (
        <div key={id}>
          <dt className="flex flex-wrap justify-between gap-x-4 text-14">
            <span>
              <b>{name}</b> {note && <span className="text-ink-2">{note}</span>}
            </span>
            <b className="num">{figure(value)}</b>
          </dt>
          <dd>
            <svg width="100%" height="12" aria-hidden className="block">
              <rect
                width={`${(100 * value) / most}%`}
                height="12"
                fill={id === 'computed' ? 'var(--fig-1)' : 'var(--fig-2)'}
                stroke="var(--ink-3)"
              />
            </svg>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The declared third-party valuation beside the computed value: how far apart, what explains it, what would close it. */
export function DeclaredBeside({
  answers,
  input,
  settings,
  value,
}: {
  answers: SectionDraft<'brand_value'>
  input: BrandValueInput
  settings: BrandValueSettings
  value: BrandValue
}) {
  const t = useTranslations('hub.value.declared')
  const words = useTranslations('application')
  const locale = useLocale()
  const { valuationValue, valuationMethod, valuationDate, valuer, valuationNote } = answers
  if (valuationValue === undefined) return null
  const declared = { value: valuationValue, method: valuationMethod, date: valuationDate }
  const found = compareDeclared(declared, input, settings)
  if (!found) return null
  const method = valuationMethod ? words(`fields.brand_value.valuationMethod.options.${valuationMethod}`) : ''
  const { rate, contribution } = found.needed
  const needed = [
    ...(rate === undefined ? [] : [t('neededRate', { rate: percent(rate), now: percent(value.rate) })]),
    ...(contribution === undefined
      ? []
      : [
          t('neededContribution', {
            value: contribution.toFixed(2),
            now: plainNumber(input.contribution),
          }),
        ]),
  ]
  const reasons = found.reasons.map(reason =>
    t(`reason.${reason}`, {
      method,
      date: valuationDate ? longDay(locale, valuationDate) : '',
      year: String(value.baseYear),
    }),
  )
  const isKnown = valuationMethod !== undefined && valuationDate !== undefined
  const lines = (texts: readonly string[]) => (
    <ul>
      {texts.map(text => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
  return (
    <section className="mt-10 break-inside-avoid border-t border-line pt-8">
      <h2 className="text-22">{t('title')}</h2>
      <p className="mb-4 text-14 text-ink-2">{t('help')}</p>
      <Bars
        rows={[
          { id: 'computed', name: t('computed'), value: value.value },
          {
            id: 'declared',
            name: t('declared'),
            value: valuationValue,
            ...(valuer ? { note: method === '' ? valuer : t('by', { valuer, method }) } : {}),
          },
        ]}
      />
      <Notice
        tone={found.isClose ? 'ok' : 'wait'}
        className="mt-4"
        title={t('difference', {
          amount: figure(Math.abs(found.difference)),
          direction: found.difference >= 0 ? 'more' : 'less',
          share: Math.abs(found.share * 100).toFixed(1),
        })}
      >
        {t(found.isClose ? 'close' : 'apart')}
      </Notice>
      <KeyValues
        look="tight"
        className="mt-4"
        items={[
          {
            key: 'reasons',
            term: t('reasons'),
            value: lines(reasons.length > 0 ? reasons : [t(isKnown ? 'reason.none' : 'reason.unknown')]),
          },
          { key: 'needed', term: t('needed'), value: lines(needed.length > 0 ? needed : [t('neededNone')]) },
          { key: 'note', term: t('note'), value: valuationNote ?? t('noNote') },
        ]}
      />
    </section>
  )
}
