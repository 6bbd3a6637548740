import { useTranslations } from 'next-intl'
import { Icon } from '../ui/icon'
import { Notice } from '../ui/notice'
import type { ScoreFacts } from './pack-facts'

const WIDTH = 640
const [LEFT, RIGHT] = [150, 560]

type Variant = ScoreFacts['variants'][number]

/** Whether the outcome holds under other rules and without any one expert; what flips comes first, before the vote. */
export function Robustness({ scores }: { scores: ScoreFacts }) {
  const t = useTranslations('decision.pack')
  const nameOf = ({ kind, expert }: Variant): string => t(`variant.${kind}`, { alias: expert ?? '' })
  const rows = scores.variants
  const flips = rows.filter(row => row.flips)
  const reach = Math.max(15, ...rows.map(row => Math.abs(Number(row.total) - scores.pass))) * 1.12
  const x = (total: number): number => LEFT + ((total - scores.pass + reach) / (2 * reach)) * (RIGHT - LEFT)
  const height = 30 + rows.length * 26
  return (
    <>
      {scores.isRobust ? (
        <Notice tone="ok" icon="shield" title={t('robustYes')} />
      ) : (
        <Notice tone="bad" title={t('robustNo')}>
          <ul>
            {flips.map(row => (
              <li key={`${row.kind}${row.expert ?? ''}`}>
                {t('flip', { what: nameOf(row), total: row.total, passes: String(row.passes) })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <svg
        className="num mt-3 block h-auto w-full max-w-160 text-[13px]"
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-label={rows.map(row => `${nameOf(row)} ${row.total}`).join(', ')}
      >
        <text x={x(scores.pass)} y="14" textAnchor="middle" fontWeight="700" fill="var(--ink)">
          {t('pass', { n: scores.pass })}
        </text>
        <path d={`M${x(scores.pass)} 20V${height - 4}`} stroke="var(--ink)" />
        {rows.map((row, at) => {
          const y = 36 + at * 26
          const colour = row.flips ? 'var(--bad)' : 'var(--ink-2)'
          return (
            <g key={`${row.kind}${row.expert ?? ''}`}>
              <text x="0" y={y + 4} fill="var(--ink-2)">
                {nameOf(row)}
              </text>
              <path d={`M${LEFT} ${y}H${RIGHT}`} stroke="var(--line)" />
              <path d={`M${x(scores.pass)} ${y}H${x(Number(row.total))}`} stroke={colour} strokeWidth="2" />
              <circle
                cx={x(Number(row.total))}
                cy={y}
                r="4"
                fill={row.flips ? colour : 'var(--surface)'}
                stroke={colour}
                strokeWidth="2"
              />
              <text
                x={WIDTH}
                y={y + 4}
                textAnchor="end"
                fontWeight={row.flips ? 700 : 400}
                fill={row.flips ? 'var(--bad)' : 'var(--ink)'}
              >
                {row.total}
              </text>
            </g>
          )
        })}
      </svg>
      <p className="mt-2 flex flex-wrap gap-x-4 text-13 text-ink-2">
        <span>
          {t('leniency')} <span className="text-12 text-ink-3">{t('leniencyNote')}</span>
        </span>
        {scores.leniency.map(line => (
          <span key={line.alias} className="num">
            {t('expert', { alias: line.alias })} {Number(line.deviation) > 0 ? '+' : ''}
            {line.deviation.replace('-', '−')}
          </span>
        ))}
      </p>
    </>
  )
}

/** Agreed scores with their reasons, and every dissent as it was written. */
export function Consensus({ scores, lang }: { scores: ScoreFacts; lang: 'zh-CN' | 'en' }) {
  const t = useTranslations('decision.pack')
  if (scores.consensus.length === 0) return <p className="text-ink-2">{t('consensusNone')}</p>
  return (
    <ul>
      {scores.consensus.map(line => (
        <li key={line.item} className="border-b border-line py-2.5">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span>
              <span className="num mr-2 text-ink-3">{line.item}</span>
              <b>{line.title[lang]}</b>
            </span>
            <span className="num ml-auto">
              {line.isSettled ? t('agreed', { points: line.points, max: line.max }) : t('unsettled')}
            </span>
          </p>
          <p className="mt-1">
            <span className="text-ink-3">{t('rationale')}</span> {line.rationale}
          </p>
          {line.dissents.map(dissent => (
            <p key={dissent.alias} className="tone-wait mt-1 flex items-start gap-1">
              <Icon name="flag" className="mt-0.5" />
              <span>
                <b>{t('dissent', { alias: dissent.alias })}</b>{' '}
                <span className="text-ink">{dissent.text}</span>
              </span>
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}
