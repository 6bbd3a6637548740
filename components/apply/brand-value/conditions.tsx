import { useTranslations } from 'next-intl'
import type { ParametersOnDay } from '@/domain/scheme/parameters'
import type { BrandValueSettings } from '@/domain/scheme/schema-brand-value'
import { Icon } from '../../ui/icon'
import { figure, plainNumber } from '../format'
import type { LiveValue } from './live'
import { symbols } from './symbols'

/** The four conditions of a value, each with its numbers now. */
export function Conditions({
  live,
  settings,
  years,
  set,
}: {
  live: LiveValue
  settings: BrandValueSettings
  years: readonly number[]
  set: ParametersOnDay
}) {
  const t = useTranslations('hub.value')
  const { input } = live
  const base = input?.years.at(-1)
  const share = base?.brandShare ?? 1
  const profit = base ? (base.netProfit - base.nonRecurring) * share : undefined
  const income =
    base && input
      ? (base.currentTangible * input.returnCurrent + base.nonCurrentTangible * input.returnNonCurrent) *
        share
      : undefined
  const rate = set.assetReturn.value * live.coefficient
  const growth = set.perpetualGrowth.value
  const horizon = input?.horizon
  const hasYears =
    input !== undefined &&
    years.length >= settings.auditedYears.min &&
    years.every((y, i) => i === 0 || y === (years[i - 1] ?? 0) + 1)
  const rows = [
    { key: 'years', met: hasYears, value: years.length > 0 ? years.join(t('and')) : t('notYet') },
    {
      key: 'excess',
      met: profit !== undefined && income !== undefined && profit > income,
      value:
        profit === undefined || income === undefined
          ? t('notYet')
          : profit > income
            ? t('excessMore', { profit: figure(profit), income: figure(income) })
            : t('excessLess', {
                profit: figure(profit),
                income: figure(income),
                gap: figure(income - profit),
              }),
    },
    {
      key: 'rate',
      met: rate > growth,
      value: t(rate > growth ? 'rateMore' : 'rateLess', {
        rate: (rate * 100).toFixed(3),
        growth: (growth * 100).toFixed(1),
      }),
    },
    {
      key: 'horizon',
      met: horizon !== undefined && horizon >= settings.horizon.min && horizon <= settings.horizon.max,
      value: horizon === undefined ? t('notYet') : t('horizonIs', { n: plainNumber(horizon) }),
    },
  ]
  return (
    <section className="mt-10 border-t border-line pt-8">
      <h2 className="text-22">{t('conditions')}</h2>
      <p className="mb-3 text-14 text-ink-2">{t('conditionsHelp')}</p>
      <ul className="border-t border-line-strong text-14">
        {rows.map(row => (
          <li
            key={row.key}
            className="grid grid-cols-[1.25rem_minmax(0,4fr)_minmax(0,6fr)_minmax(0,6fr)] items-center gap-x-3 border-b border-line py-2.5 max-lg:grid-cols-[1.25rem_minmax(0,1fr)]"
          >
            <Icon
              name={row.met ? 'check-circle' : input ? 'x-circle' : 'clock'}
              className={row.met ? 'tone-ok' : input ? 'tone-bad' : 'text-ink-3'}
              label={row.met ? t('met') : t('unmet')}
            />
            <b>
              {t.rich(`condition.${row.key}.name`, {
                ...symbols,
                min: settings.horizon.min,
                max: settings.horizon.max,
              })}
            </b>
            <span className="num max-lg:col-start-2">{row.value}</span>
            <span className="text-ink-2 max-lg:col-start-2">{t(`condition.${row.key}.otherwise`)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
