import { useTranslations } from 'next-intl'
import type { Comparison } from '@/domain/indicators/compare'
import { type LeadRow, leadRows, leadScale } from '@/domain/indicators/leads'
import { BENCHMARKS } from '@/domain/indicators/table'
import { Icon } from '../ui/icon'
import { useMarks } from '../ui/marks'
import { LeadNumbers } from './lead-numbers'
import { LeadPlot, placeOf } from './lead-plot'
import { CONCLUSION_FACE, leadShare, tickText } from './lead-words'

const NARROW = {
  grid: 'grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3',
  plot: 'col-span-full row-start-2',
  row: 'border-t border-line pt-1.5',
}
/** A line a row on a page; name and conclusion above the plot on a phone and in a pane. */
const WIDE = {
  grid: 'grid grid-cols-[minmax(0,10rem)_minmax(0,1fr)_5.5rem] items-center gap-x-3 max-lg:grid-cols-[minmax(0,1fr)_auto]',
  plot: 'col-start-2 max-lg:col-span-full max-lg:col-start-1 max-lg:row-start-2',
  row: 'max-lg:border-t max-lg:border-line max-lg:pt-1.5',
}

function Legend() {
  const t = useTranslations('indicators.chart')
  const marks = [
    { id: 'strictest', mark: <rect x="1.5" y="1.5" width="9" height="9" fill="var(--ink)" /> },
    {
      id: 'otherStandard',
      mark: <rect x="2.5" y="2.5" width="7" height="7" fill="none" stroke="var(--ink-3)" strokeWidth="1.5" />,
    },
    {
      id: 'competitor',
      mark: <circle cx="6" cy="6" r="4.5" fill="none" stroke="var(--ink)" strokeWidth="2" />,
    },
  ] as const
  return (
    <p className="mt-1 mb-2 flex flex-wrap gap-x-4 text-13 text-ink-2">
      {marks.map(({ id, mark }) => (
        <span key={id} className="inline-flex items-center gap-1.5">
          <svg width="12" height="12" aria-hidden>
            {mark}
          </svg>
          {t(id)}
        </span>
      ))}
    </p>
  )
}

/**
 * How far each indicator leads, every row on one axis: marks for the strictest and the other standards and for the best
 * competitor, the conclusion in a word, a row below a mandatory standard flagged. The numbers stand below as a table.
 */
export function LeadChart({
  rows,
  isNarrow,
}: {
  rows: readonly Readonly<Record<string, unknown>>[]
  isNarrow?: boolean
}) {
  const shape = isNarrow ? NARROW : WIDE
  const t = useTranslations('indicators.chart')
  const marks = useMarks()
  const leads = leadRows(rows).filter(({ result }) => result.overall !== 'not_comparable' || result.veto)
  if (leads.length === 0) return null
  const scale = leadScale(
    leads.flatMap(({ result }) => BENCHMARKS.flatMap(name => result.against[name].lead ?? [])),
    6,
  )
  const word = (found: Comparison) =>
    leadShare(found) === ''
      ? t(found.conclusion)
      : t('lead', { word: t(found.conclusion), share: leadShare(found) })
  const details = ({ result }: LeadRow) =>
    BENCHMARKS.filter(name => result.against[name].conclusion !== 'not_comparable')
      .map(name =>
        t('against', { name: t(name === 'competitor' ? 'best' : name), text: word(result.against[name]) }),
      )
      .join(marks.semicolon)
  const count = (conclusion: Comparison['conclusion']) =>
    leads.filter(({ result }) => result.overall === conclusion).length
  return (
    <figure className="mt-5 text-14">
      <figcaption>
        <b>{t('title')}</b> <span className="text-13 text-ink-3">{t('help')}</span>
        <span className="block">
          {t('summary', {
            rows: leads.length,
            better: count('better'),
            equal: count('equal'),
            worse: count('worse'),
          })}
        </span>
      </figcaption>
      <Legend />
      <div className={shape.grid} aria-hidden>
        <span className={`relative block h-5 text-12 text-ink-3 ${shape.plot}`}>
          <b
            className="absolute -translate-x-1/2 whitespace-nowrap text-ink"
            style={{ left: `${placeOf(0, scale)}%` }}
          >
            {t('equal')}
          </b>
          <span className="absolute right-0">{t('ahead')} →</span>
        </span>
      </div>
      <ol>
        {leads.map(lead => {
          const { overall, veto } = lead.result
          const face = CONCLUSION_FACE[overall]
          const hasPlace = BENCHMARKS.some(name => lead.result.against[name].lead !== undefined)
          return (
            <li key={lead.at} className={`${shape.grid} break-inside-avoid ${shape.row}`}>
              <span className="break-words">{lead.name}</span>
              <div className={shape.plot}>
                {hasPlace ? (
                  <LeadPlot
                    lead={lead}
                    scale={scale}
                    label={t('aria', { name: lead.name, conclusion: t(overall), details: details(lead) })}
                  />
                ) : (
                  <span className="text-12 text-ink-3">{t('none')}</span>
                )}
              </div>
              <span className={`inline-flex items-center gap-1 whitespace-nowrap ${face.tone}`}>
                <Icon name={face.icon} size={12} />
                {t(overall)}
              </span>
              {veto && (
                <b className="tone-bad col-span-full flex items-center gap-1.5 pb-1">
                  <Icon name="ban" />
                  {t(veto === 'own_below_mandatory' ? 'veto' : 'vetoMeasured')}
                </b>
              )}
            </li>
          )
        })}
      </ol>
      <div className={shape.grid} aria-hidden>
        <span className={`num relative block h-5 text-12 text-ink-3 ${shape.plot}`}>
          {scale.ticks.map(tick => (
            <span
              key={tick}
              className="absolute -translate-x-1/2 whitespace-nowrap"
              style={{ left: `${placeOf(tick, scale)}%` }}
            >
              {tickText(tick)}
            </span>
          ))}
        </span>
      </div>
      <LeadNumbers leads={leads} word={word} />
    </figure>
  )
}
