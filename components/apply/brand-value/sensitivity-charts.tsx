import { useTranslations } from 'next-intl'
import type { BrandValueInput } from '@/domain/brand-value/input'
import { type SensitivityPoint, sensitivity, type Varied, variedNow } from '@/domain/brand-value/sensitivity'
import type { BrandValueSettings } from '@/domain/scheme/schema-brand-value'
import { LineChart } from '../../ui/line-chart'

const KINDS: readonly Varied[] = ['strength', 'rate', 'perpetualGrowth', 'contribution', 'brandShare']

const ticksTo = (high: number): number[] => {
  const step = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500].find(one => high / one <= 4) ?? 1000
  return Array.from({ length: Math.ceil(high / step) + 1 }, (_, i) => Number((i * step).toFixed(2)))
}

const NAMED: Record<Varied, (at: number) => string> = {
  strength: at => String(Math.round(at)),
  rate: at => `${(at * 100).toFixed(2)}%`,
  perpetualGrowth: at => `${(at * 100).toFixed(1)}%`,
  contribution: at => at.toFixed(1),
  brandShare: at => `${Math.round(at * 100)}%`,
}

/** One number changed and all others kept: five small charts on one scale, in 亿元, the present value marked. */
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
    const now = variedNow(varied, input, settings)
    const own: SensitivityPoint = { at: now, value }
    const all = points.some(point => Math.abs(point.at - now) < 1e-6) ? points : [...points, own]
    return {
      varied,
      now,
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
      <div className="grid grid-cols-3 gap-x-6 gap-y-8 max-lg:grid-cols-1">
        {series.map(({ varied, now, points }) => (
          <LineChart
            key={varied}
            title={t(`varied.${varied}`)}
            ticks={ticks}
            points={points.map(point => {
              const isNow = Math.abs(point.at - now) < 1e-6
              return {
                x: NAMED[varied](point.at),
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
