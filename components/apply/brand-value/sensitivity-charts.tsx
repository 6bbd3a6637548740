import { useTranslations } from 'next-intl'
import type { BrandValueInput } from '@/domain/brand-value/input'
import { type SensitivityPoint, sensitivity, type Varied } from '@/domain/brand-value/sensitivity'
import type { BrandValueSettings } from '@/domain/scheme/schema-brand-value'
import { LineChart } from '../../ui/line-chart'

const KINDS: readonly Varied[] = ['strength', 'perpetualGrowth', 'contribution']

const ticksTo = (high: number): number[] => {
  const step = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500].find(one => high / one <= 4) ?? 1000
  return Array.from({ length: Math.ceil(high / step) + 1 }, (_, i) => Number((i * step).toFixed(2)))
}

const named = (varied: Varied, at: number): string =>
  varied === 'strength'
    ? String(Math.round(at))
    : varied === 'perpetualGrowth'
      ? `${(at * 100).toFixed(1)}%`
      : at.toFixed(1)

/** One number changed and all others kept: three small charts on one scale, in 亿元, the present value marked. */
export function SensitivityCharts({
  input,
  settings,
  value,
}: {
  input: BrandValueInput
  settings: BrandValueSettings
  value: number
}) {
  const t = useTranslations('hub.value')
  const series = KINDS.map(varied => {
    const points = sensitivity(varied, input, settings)
    const own: SensitivityPoint = { at: input[varied], value }
    const all = points.some(point => Math.abs(point.at - own.at) < 1e-9) ? points : [...points, own]
    return {
      varied,
      points: all
        .flatMap(point => (point.value === undefined ? [] : [{ at: point.at, yi: point.value / 10_000 }]))
        .sort((a, b) => a.at - b.at),
    }
  })
  const ticks = ticksTo(Math.max(...series.flatMap(({ points }) => points.map(point => point.yi))))
  return (
    <section className="mt-10 border-t border-line pt-8">
      <h2 className="mb-3 text-22">
        {t('vary')} <span className="text-14 font-normal text-ink-2">{t('varyHelp')}</span>
      </h2>
      <div className="grid grid-cols-3 gap-6 max-lg:grid-cols-1">
        {series.map(({ varied, points }) => (
          <LineChart
            key={varied}
            title={t(`varied.${varied}`)}
            ticks={ticks}
            points={points.map(point => {
              const isNow = Math.abs(point.at - input[varied]) < 1e-9
              return {
                x: named(varied, point.at),
                y: point.yi,
                shown: point.yi.toFixed(2),
                ...(isNow ? { current: true } : {}),
              }
            })}
            takeaway={t(`takeaway.${varied}`)}
          />
        ))}
      </div>
    </section>
  )
}
