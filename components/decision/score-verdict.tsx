import { useLocale, useTranslations } from 'next-intl'
import type { PackScores } from '@/domain/decision/pack'
import { ScoreBar } from '../ui/bars'
import { Icon } from '../ui/icon'
import { textLang } from './text-lang'

/** The total against the pass mark and each pillar against its floor, with the sums. */
export function ScoreVerdict({ scores }: { scores: PackScores }) {
  const t = useTranslations('decision.pack')
  const locale = useLocale()
  const lang = textLang(locale)
  const pillarName = (id: string | undefined): string =>
    scores.pillars.find(pillar => pillar.id === id)?.title[lang] ?? ''
  return (
    <div className="grid items-start gap-x-8 gap-y-4 md:grid-cols-[15rem_minmax(0,1fr)]">
      <div className="border-t-2 border-ink pt-3">
        <p className="text-13 text-ink-2">{t('total')}</p>
        <p className="num text-40/12 font-bold">
          {scores.total}{' '}
          <small className="text-14 font-normal text-ink-3">{t('of', { n: scores.max })}</small>
        </p>
        <p className="text-13 text-ink-2">{t('pass', { n: scores.pass })}</p>
        <div className="mt-2 grid gap-1 text-13">
          {scores.passes ? (
            <p className="tone-ok flex items-start gap-1">
              <Icon name="check" className="mt-0.5" />
              {t('passes')}
            </p>
          ) : (
            <>
              <p className="tone-bad flex items-start gap-1 font-bold">
                <Icon name="alert" className="mt-0.5" />
                {t('fails')}
              </p>
              {scores.failures.map(failure => (
                <p key={`${failure.code}${failure.pillarId ?? ''}`}>
                  {failure.code === 'total_below'
                    ? t('failTotal', { value: failure.value, needed: failure.needed })
                    : t('failPillar', {
                        pillar: pillarName(failure.pillarId),
                        value: failure.value,
                        needed: failure.needed,
                      })}
                </p>
              ))}
            </>
          )}
          {!scores.isFinal && (
            <p className="tone-wait flex items-start gap-1">
              <Icon name="warning" className="mt-0.5" />
              {t('notFinal')}
            </p>
          )}
        </div>
      </div>
      <div>
        <dl>
          {scores.pillars.map(pillar => (
            <div key={pillar.id} className="border-b border-line py-2.5">
              <dt className="flex flex-wrap items-baseline gap-x-2">
                <span className="font-bold">{pillar.title[lang]}</span>
                <span className="num ml-auto">
                  <b>{pillar.total}</b> <span className="text-13 text-ink-3">/ {pillar.max}</span>
                </span>
                <span className={`num w-14 text-right ${pillar.meetsFloor ? '' : 'tone-bad font-bold'}`}>
                  {pillar.percent}%
                </span>
              </dt>
              <dd>
                <ScoreBar value={Number(pillar.total)} max={pillar.max} limit={Number(pillar.floor)} />
                <p className="num mt-1 text-12 text-ink-3">
                  {pillar.expression} = {pillar.total}
                  <span className={`ml-3 ${pillar.meetsFloor ? '' : 'tone-bad font-bold'}`}>
                    {t('floor', { n: pillar.floor })}
                  </span>
                </p>
              </dd>
            </div>
          ))}
        </dl>
        <p className="num pt-2 text-13 text-ink-2">
          {t('sum')} {scores.expression} = <b>{scores.total}</b>
        </p>
      </div>
    </div>
  )
}
