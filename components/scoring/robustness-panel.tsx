import { useTranslations } from 'next-intl'
import type { ConsensusView, PlotRow } from '@/domain/expert/views'
import { ScoreBar } from '../ui/bars'
import { Notice } from '../ui/notice'
import { useExpertName } from './names'
import { SealProofs } from './seal-proofs'
import { AdjustedTable, SeverityGround, SeverityTable } from './severity'

const WIDTH = 368
const [LEFT, RIGHT] = [104, 308]

const useRowName = (): ((row: PlotRow) => string) => {
  const t = useTranslations('scoring.consensus')
  const nameOf = useExpertName()
  return row =>
    row.kind === 'without' ? t('without', { expert: nameOf(row.alias ?? '') }) : t(`method.${row.kind}`)
}

/** Totals under other reasonable rules on one axis with the pass line. */
function Plot({ view }: { view: ConsensusView }) {
  const t = useTranslations('scoring.consensus')
  const rowName = useRowName()
  const { rows } = view.robustness
  const pass = view.limits.passTotal
  const totals = rows.map(r => Number(r.total))
  const reach = Math.max(15, ...totals.map(total => Math.abs(total - pass))) * 1.1
  const x = (total: number): number => LEFT + ((total - pass + reach) / (2 * reach)) * (RIGHT - LEFT)
  const height = rows.length * 26 + 36
  return (
    <svg
      className="cons-plot block max-w-full"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={t('passLine', { n: pass })}
    >
      <line x1={x(pass)} x2={x(pass)} y1="20" y2={height - 14} stroke="var(--ink)" />
      <text x={x(pass)} y="12" textAnchor="middle" fontWeight="700">
        {t('passLine', { n: pass })}
      </text>
      {rows.map((row, at) => {
        const y = 36 + at * 26
        const colour = row.flips ? 'var(--bad)' : row.isBase ? 'var(--ink)' : 'var(--tick)'
        return (
          <g key={`${row.kind}${row.alias ?? ''}`}>
            <text x="0" y={y + 4} fontWeight={row.isBase ? 700 : 400}>
              {rowName(row)}
            </text>
            <line x1={LEFT} x2={RIGHT} y1={y} y2={y} stroke="var(--line)" />
            <line x1={x(pass)} x2={x(Number(row.total))} y1={y} y2={y} stroke={colour} strokeWidth="2" />
            <circle
              cx={x(Number(row.total))}
              cy={y}
              r={row.isBase ? 5 : 4}
              fill={row.isBase || row.flips ? colour : 'var(--surface)'}
              stroke={row.flips ? colour : 'var(--ink)'}
              strokeWidth="2"
            />
            <text x={WIDTH} y={y + 4} textAnchor="end" fontWeight={row.isBase || row.flips ? 700 : 400}>
              {row.total}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

/** The adjusted total expert by expert and what it rests on, or why there is none. */
function Severity({ view, locale }: { view: ConsensusView; locale: 'zh-CN' | 'en' }) {
  const t = useTranslations('severity')
  const nameOf = useExpertName()
  const { severity, adjusted } = view
  return (
    <section>
      <h3 className="flex flex-wrap items-baseline gap-x-2 pt-4 pb-2 text-14">
        {t('adjusted')}
        <small className="text-12 font-normal text-ink-3">{t('adjustedNote')}</small>
      </h3>
      {severity.state !== 'known' ? (
        <p className="text-13 text-ink-2">{t(severity.state === 'kept' ? 'kept' : 'tooFew')}</p>
      ) : (
        <>
          {adjusted.length > 0 && <AdjustedTable rows={adjusted} nameOf={nameOf} />}
          <details className="mt-2 text-13">
            <summary className="cursor-pointer text-ink-2">{t('history')}</summary>
            <SeverityTable
              head={t('expert')}
              pillars={view.pillars.map(pillar => pillar.shortTitle[locale])}
              rows={severity.view.lines.map(line => ({ key: line.alias, name: nameOf(line.alias), line }))}
            />
            <p className="mt-2 text-12 text-ink-3">{t('adjustedHow')}</p>
            <SeverityGround view={severity.view} />
          </details>
        </>
      )}
    </section>
  )
}

/** Whether the outcome hangs on one rule or one expert, the sums, the floors and the leniency; changes no score. */
export function RobustnessPanel({ view, locale }: { view: ConsensusView; locale: 'zh-CN' | 'en' }) {
  const t = useTranslations('scoring.consensus')
  const nameOf = useExpertName()
  const rowName = useRowName()
  const { robustness, leniency, limits } = view
  const flips = robustness.rows.filter(r => r.flips)
  const sums = robustness.rows.filter(
    r => r.isBase || r.flips || r.kind === 'median' || r.kind === 'adjusted',
  )
  return (
    <aside className="cons-right">
      <h2 className="flex items-baseline gap-2 pt-4 pb-2 text-16/6">
        {t('robustness')}
        <small className="text-12 font-normal text-ink-3">{t('robustnessNote')}</small>
      </h2>
      {flips.length > 0 ? (
        <Notice tone="bad" title={t('fragile')} className="mb-3">
          <ul>
            {flips.map(row => (
              <li key={`${row.kind}${row.alias ?? ''}`}>
                {t('fragileText', { what: rowName(row), total: row.total })}
              </li>
            ))}
          </ul>
        </Notice>
      ) : (
        <Notice tone="ok" title={t('robust')} className="mb-3">
          {t('robustText')}
        </Notice>
      )}
      <Plot view={view} />
      <h3 className="pt-4 pb-2 text-14">{t('sums')}</h3>
      <table className="cons-table">
        <tbody>
          {sums.map(row => (
            <tr key={`${row.kind}${row.alias ?? ''}`}>
              <td>{rowName(row)}</td>
              <td className="end num">{row.expression || t('byItem')}</td>
              <td className={`end num font-bold ${row.flips ? 'tone-bad' : ''}`}>{row.total}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3 className="flex items-baseline gap-2 pt-4 pb-2 text-14">
        {t('floors')}
        <small className="text-12 font-normal text-ink-3">
          {t('floorsNote', { percent: limits.pillarPercent })}
        </small>
      </h3>
      <table className="cons-table">
        <tbody>
          {view.pillars.map(pillar => (
            <tr key={pillar.id}>
              <td>{pillar.shortTitle[locale]}</td>
              <td className="end num">
                {pillar.average} / {pillar.max}
              </td>
              <td className="w-28">
                <ScoreBar value={Number(pillar.percent)} max={100} limit={limits.pillarPercent} />
              </td>
              <td className={`end num ${pillar.meetsFloor ? '' : 'tone-bad font-bold'}`}>
                {pillar.percent}%
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Severity view={view} locale={locale} />
      <h3 className="flex flex-wrap items-baseline gap-x-2 pt-4 pb-2 text-14">
        {t('leniency')}
        <small className="text-12 font-normal text-ink-3">{t('leniencyNote')}</small>
      </h3>
      {leniency.map(line => (
        <div key={line.alias} className="cons-dev">
          <span>{nameOf(line.alias)}</span>
          <span className="ax" aria-hidden>
            <i
              style={
                line.share >= 0
                  ? { left: '50%', width: `${line.share * 46}%` }
                  : { right: '50%', width: `${-line.share * 46}%` }
              }
            />
          </span>
          <span className="num text-right">
            {Number(line.deviation) > 0 ? '+' : ''}
            {line.deviation.replace('-', '−')}
          </span>
        </div>
      ))}
      <p className="py-3 text-12 text-ink-3">{t('keep')}</p>
      <SealProofs view={view} />
    </aside>
  )
}
