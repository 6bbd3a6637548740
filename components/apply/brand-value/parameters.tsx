import { useLocale, useTranslations } from 'next-intl'
import type { ParametersOnDay } from '@/domain/scheme/parameters'
import type { BrandValueSettings, Dated } from '@/domain/scheme/schema-brand-value'
import { plainNumber } from '../format'
import type { LiveValue } from './live'
import { symbols } from './symbols'

const percent = (value: number | undefined, decimals = 1): string =>
  value === undefined ? '—' : `${(value * 100).toFixed(decimals)}%`

/** Every parameter with where it comes from: three are the applicant's, the rest the scheme's. */
export function Parameters({
  live,
  settings,
  set,
  day,
  code,
}: {
  live: LiveValue
  settings: BrandValueSettings
  set: ParametersOnDay
  /** Base date of the valuation, once a year is given. */
  day: string | undefined
  code: string
}) {
  const t = useTranslations('hub.value')
  const hub = useTranslations('hub')
  const content = useTranslations('content.parameters')
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  const from = (dated: Dated) =>
    hub('joined', { a: dated.source[locale], b: content('since', { day: dated.date }) })
  const actual = live.result?.ok ? live.result.value : undefined
  const { min, max } = settings.horizon
  const grown = (growth: number | undefined) =>
    growth === undefined ? t('yours') : t('yoursActual', { growth: percent(growth) })
  const cells = [
    {
      key: 'horizon',
      value: live.input ? t('years', { n: plainNumber(live.input.horizon) }) : '—',
      note: t('yoursRange', { min, max }),
    },
    {
      key: 'profitGrowth',
      value: percent(live.input?.profitGrowth),
      note: grown(actual?.actualProfitGrowth),
    },
    { key: 'assetGrowth', value: percent(live.input?.assetGrowth), note: grown(actual?.actualAssetGrowth) },
    {
      key: 'perpetual',
      value: percent(set.perpetualGrowth.value),
      note: from(set.perpetualGrowth),
    },
    { key: 'contribution', value: plainNumber(set.contribution.value), note: from(set.contribution) },
    {
      key: 'returnCurrent',
      value: percent(set.returnCurrent.value, 2),
      note: from(set.returnCurrent),
    },
    {
      key: 'returnNonCurrent',
      value: percent(set.returnNonCurrent.value, 2),
      note: from(set.returnNonCurrent),
    },
    { key: 'assetReturn', value: percent(set.assetReturn.value), note: from(set.assetReturn) },
  ]
  return (
    <section className="mt-10 border-t border-line pt-8">
      <h2 className="text-22">{t('parameters')}</h2>
      <p className="mb-3 text-14 text-ink-2">
        {t('parametersHelp', { code })} {day && content('inForceOn', { day })}
      </p>
      <dl className="grid grid-cols-4 border-t border-l border-line bg-surface max-lg:grid-cols-2">
        {cells.map(cell => (
          <div key={cell.key} className="border-r border-b border-line px-3 py-2.5">
            <dt className="text-14 text-ink-2">{t.rich(`parameter.${cell.key}`, symbols)}</dt>
            <dd className="num font-bold">{cell.value}</dd>
            <dd className="text-12/4 text-ink-3">{cell.note}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
