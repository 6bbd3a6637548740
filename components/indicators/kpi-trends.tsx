import { useTranslations } from 'next-intl'
import { type Kpi, kpisOf } from '@/domain/application/trend'
import { plainNumber } from '../apply/format'
import { Icon } from '../ui/icon'
import { LineChart } from '../ui/line-chart'

const FACE = {
  better: { icon: 'arrow-up', tone: 'tone-ok' },
  worse: { icon: 'arrow-down', tone: 'tone-bad' },
  steady: { icon: 'minus-circle', tone: 'text-ink-2' },
} as const

/** Two round values that hold all points between them. */
function ticksOf(values: readonly number[]): number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const step = 10 ** Math.floor(Math.log10(Math.max(high - low, Math.abs(high) / 100, 0.1)))
  const [from, to] = [Math.floor(low / step) * step, Math.ceil(high / step) * step]
  return [from, to === from ? from + step : to].map(tick => Number(tick.toFixed(4)))
}

function One({ kpi }: { kpi: Kpi }) {
  const t = useTranslations('content.trend')
  const words = useTranslations('application')
  const { trend, points } = kpi
  if (!trend) return null
  const face = FACE[trend.direction]
  return (
    <LineChart
      title={words(`fields.quality_results.years.columns.${kpi.id}.label`)}
      points={points.map((one, i) => ({
        x: String(one.year),
        y: one.value,
        shown: plainNumber(one.value),
        current: i === points.length - 1,
      }))}
      ticks={ticksOf(points.map(one => one.value))}
      width={240}
      height={120}
      takeaway={
        <span className={`num inline-flex items-center gap-1 text-13 ${face.tone}`}>
          <Icon name={face.icon} size={12} />
          {t(trend.isEven ? trend.direction : `${trend.direction}Uneven`, {
            change: `${trend.change > 0 ? '+' : ''}${plainNumber(trend.change)}`,
          })}
        </span>
      }
    />
  )
}

/** The four results over the years, each as a small line with the direction worked out. */
export function KpiTrends({ rows }: { rows: Parameters<typeof kpisOf>[0] }) {
  const t = useTranslations('content.trend')
  const kpis = kpisOf(rows).filter(kpi => kpi.trend)
  if (kpis.length === 0) return null
  return (
    <div className="mt-4">
      <p className="mb-3 text-14 text-ink-2">{t('help')}</p>
      <div className="grid grid-cols-2 gap-6 max-lg:grid-cols-1">
        {kpis.map(kpi => (
          <One key={kpi.id} kpi={kpi} />
        ))}
      </div>
    </div>
  )
}
