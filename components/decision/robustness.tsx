import { useTranslations } from 'next-intl'
import type { PackScores } from '@/domain/decision/pack'
import { AdjustedTable, SeverityGround, SeverityTable } from '../scoring/severity'
import { cx } from '../ui/cx'
import { Icon } from '../ui/icon'
import { Notice } from '../ui/notice'

const ROW = 'grid grid-cols-[minmax(6rem,9.5rem)_minmax(0,1fr)_3.5rem] items-center gap-x-3'

type Variant = PackScores['variants'][number]

function Severity({ scores, lang }: { scores: PackScores; lang: 'zh-CN' | 'en' }) {
  const t = useTranslations('decision.pack')
  const own = useTranslations('severity')
  const { severity, adjusted, variants } = scores
  const nameOf = (alias: string): string => t('expert', { alias })
  const total = variants.find(row => row.kind === 'adjusted')?.total
  if (severity.state !== 'known')
    return <p className="mt-4 text-13 text-ink-2">{own(severity.state === 'kept' ? 'kept' : 'tooFew')}</p>
  return (
    <section className="mt-4 max-w-200">
      <h3 className="mb-1 text-14">
        {own('adjusted')} <small className="text-12 font-normal text-ink-3">{own('adjustedNote')}</small>
      </h3>
      {adjusted.length > 0 && <AdjustedTable rows={adjusted} nameOf={nameOf} />}
      {total && <p className="num mt-2 text-13 font-bold">{own('result', { total })}</p>}
      <p className="mt-1 text-12 text-ink-3">{own('adjustedHow')}</p>
      <h3 className="mt-4 mb-1 text-14">
        {own('history')} <small className="text-12 font-normal text-ink-3">{own('historyNote')}</small>
      </h3>
      <SeverityTable
        head={own('expert')}
        pillars={scores.pillars.map(pillar => pillar.title[lang])}
        rows={severity.view.lines.map(line => ({ key: line.alias, name: nameOf(line.alias), line }))}
      />
      <SeverityGround view={severity.view} />
    </section>
  )
}

/** Whether the outcome holds under other rules and without any one expert; what flips comes first, before the vote. */
export function Robustness({ scores, lang }: { scores: PackScores; lang: 'zh-CN' | 'en' }) {
  const t = useTranslations('decision.pack')
  const nameOf = ({ kind, expert }: Variant): string => t(`variant.${kind}`, { alias: expert ?? '' })
  const rows = scores.variants
  const flips = rows.filter(row => row.flips)
  const reach = Math.max(15, ...rows.map(row => Math.abs(Number(row.total) - scores.pass))) * 1.12
  const across = (points: number): string => `${((Math.abs(points) / (2 * reach)) * 100).toFixed(2)}%`
  const at = (total: number): string => across(total - scores.pass + reach)
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
      <div className="num mt-3 max-w-160 text-13">
        <p className={ROW} aria-hidden>
          <span />
          <span className="relative h-5">
            <b className="absolute -translate-x-1/2 whitespace-nowrap" style={{ left: at(scores.pass) }}>
              {t('pass', { n: scores.pass })}
            </b>
          </span>
        </p>
        <ul>
          {rows.map(row => {
            const total = Number(row.total)
            const colour = row.flips ? 'border-bad' : 'border-ink-2'
            return (
              <li key={`${row.kind}${row.expert ?? ''}`} className={ROW}>
                <span className="text-ink-2">{nameOf(row)}</span>
                <span className="relative min-h-6.5 self-stretch" aria-hidden>
                  <i className="absolute inset-x-0 top-1/2 border-t border-line" />
                  <i
                    className={cx('absolute top-1/2 -mt-px border-t-2', colour)}
                    style={{ left: at(Math.min(total, scores.pass)), width: across(total - scores.pass) }}
                  />
                  <i className="absolute inset-y-0 border-l border-ink" style={{ left: at(scores.pass) }} />
                  <i
                    className={cx(
                      'absolute top-1/2 -mt-1.25 -ml-1.25 size-2.5 rounded-full border-2',
                      colour,
                      row.flips ? 'bg-bad' : 'bg-surface',
                    )}
                    style={{ left: at(total) }}
                  />
                </span>
                <span className={cx('text-right', row.flips && 'tone-bad font-bold')}>{row.total}</span>
              </li>
            )
          })}
        </ul>
      </div>
      <Severity scores={scores} lang={lang} />
      <p className="mt-4 flex flex-wrap gap-x-4 text-13 text-ink-2">
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
export function Consensus({ scores, lang }: { scores: PackScores; lang: 'zh-CN' | 'en' }) {
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
