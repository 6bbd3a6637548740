import { useTranslations } from 'next-intl'

export type Lead = { name: string; standards: number | undefined; competitor: number | undefined }

const ROW = 28
const TOP = 30
const RIGHT = 20
/** Widths of page and phone: the same drawing, so that letters keep their size. */
const SIZES = [
  { id: 'page', width: 872, left: 150, steps: 7, show: 'max-lg:hidden' },
  { id: 'phone', width: 358, left: 112, steps: 4, show: 'lg:hidden' },
] as const

const steps = (low: number, high: number, most: number): number[] => {
  const span = high - low
  const step = [0.1, 0.2, 0.5, 1, 2, 5, 10].find(one => span / one <= most) ?? 20
  const from = Math.floor(low / step)
  return Array.from({ length: Math.ceil(high / step) - from + 1 }, (_, i) =>
    Number(((from + i) * step).toFixed(2)),
  )
}

function Plot({
  leads,
  width,
  left,
  steps: most,
  show,
}: {
  leads: readonly Lead[]
  width: number
  left: number
  steps: number
  show: string
}) {
  const t = useTranslations('hub.indicators')
  const all = leads.flatMap(lead => [lead.standards ?? 0, lead.competitor ?? 0])
  const ticks = steps(Math.min(0, ...all), Math.max(0.2, ...all), most)
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  const x = (value: number) => left + ((width - left - RIGHT) * (value - low)) / (high - low)
  const bottom = TOP + leads.length * ROW
  const percent = (value: number) => `${value < 0 ? '−' : ''}${Math.abs(Math.round(value * 100))}%`
  const letters = width > 500 ? 11 : 8
  return (
    <svg
      viewBox={`0 0 ${width} ${bottom + 26}`}
      className={`num mt-2 block h-auto w-full text-[12px] ${show}`}
      role="img"
      aria-label={`${t('chart')}: ${leads
        .map(lead => `${lead.name} ${percent(lead.standards ?? lead.competitor ?? 0)}`)
        .join(', ')}`}
    >
      {ticks.map(tick => (
        <g key={tick}>
          <path
            d={`M${x(tick)} ${TOP - 8}V${bottom}`}
            stroke={tick === 0 ? 'var(--ink)' : 'var(--line)'}
            strokeWidth={tick === 0 ? 1.5 : 1}
          />
          <text x={x(tick)} y={bottom + 18} textAnchor="middle" fill="var(--ink-3)">
            {percent(tick)}
          </text>
        </g>
      ))}
      <text x={x(0)} y={TOP - 14} textAnchor="middle" fontWeight="700" fill="var(--ink)">
        {t('equal')}
      </text>
      {leads.map((lead, i) => {
        const y = TOP + i * ROW + ROW / 2
        const ends = [lead.standards, lead.competitor].filter(one => one !== undefined)
        const isBehind = (lead.competitor ?? 0) < 0
        return (
          <g key={lead.name}>
            <text x="0" y={y + 4} fill="var(--ink)">
              {lead.name.length > letters ? `${lead.name.slice(0, letters - 1)}…` : lead.name}
            </text>
            <path
              d={`M${x(Math.min(...ends))} ${y}H${x(Math.max(...ends))}`}
              stroke="var(--tick)"
              strokeWidth="2"
            />
            {isBehind && (
              <path d={`M${x(lead.competitor ?? 0)} ${y}H${x(0)}`} stroke="var(--bad)" strokeWidth="2" />
            )}
            {lead.standards !== undefined && (
              <rect x={x(lead.standards) - 4.5} y={y - 4.5} width="9" height="9" fill="var(--ink)" />
            )}
            {lead.competitor !== undefined && (
              <circle
                cx={x(lead.competitor)}
                cy={y}
                r="5"
                fill="var(--surface)"
                stroke={isBehind ? 'var(--bad)' : 'var(--ink)'}
                strokeWidth="2"
              />
            )}
          </g>
        )
      })}
    </svg>
  )
}

/** How far each indicator leads: square against the strictest standard, ring against the best competitor, zero is equal. */
export function LeadChart({ leads }: { leads: readonly Lead[] }) {
  const t = useTranslations('hub.indicators')
  const shown = leads.filter(lead => lead.standards !== undefined || lead.competitor !== undefined)
  if (shown.length === 0) return null
  return (
    <figure className="mt-5">
      <figcaption>
        <b>{t('chart')}</b> <span className="text-13 text-ink-3">{t('chartHelp')}</span>
      </figcaption>
      <p className="mt-1 flex flex-wrap gap-x-4 text-13 text-ink-2">
        <span className="inline-flex items-center gap-1.5">
          <svg width="12" height="12" aria-hidden>
            <rect x="1.5" y="1.5" width="9" height="9" fill="var(--ink)" />
          </svg>
          {t('markStandards')}
        </span>
        <span className="inline-flex items-center gap-1.5">
          <svg width="12" height="12" aria-hidden>
            <circle cx="6" cy="6" r="4.5" fill="var(--surface)" stroke="var(--ink)" strokeWidth="2" />
          </svg>
          {t('markCompetitor')}
        </span>
      </p>
      {SIZES.map(size => (
        <Plot key={size.id} leads={shown} {...size} />
      ))}
    </figure>
  )
}
