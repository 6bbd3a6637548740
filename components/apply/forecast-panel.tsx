import { useLocale, useTranslations } from 'next-intl'
import type { Forecast, Span } from '@/domain/forecast/forecast'
import { LEAST_CASES } from '@/domain/forecast/pace'
import type { Pool } from '@/domain/forecast/queue'
import { paths } from '@/domain/paths'
import type { Stage } from '@/domain/workflow/types'
import { KeyValues } from '../ui/key-values'
import { Link } from '../ui/link'
import { dayText, longDay } from './format'

/** What the panel reads of an application. */
export type ForecastFacts = {
  queue: { pool: Pool; ahead: number | 'few' } | null
  stage: Forecast
  result: Forecast
  accuracy: { tried: number; median: number; withinPercent: number } | null
}

/** How many are ahead, in words. */
export function Ahead({ queue }: { queue: NonNullable<ForecastFacts['queue']> }) {
  const t = useTranslations('forecast.queue')
  const { ahead } = queue
  return <b>{ahead === 'few' ? t('few') : ahead === 0 ? t('first') : t('ahead', { n: ahead })}</b>
}

/** The likely day, and beneath it the day by which most such cases were over. */
function Days({ span, long }: { span: Span; long?: boolean }) {
  const t = useTranslations('forecast')
  const locale = useLocale()
  const say = long ? longDay : dayText
  return (
    <>
      <b className="whitespace-nowrap">{t('around', { date: say(locale, span.half) })}</b>
      <small className="block">{t('most', { date: say(locale, span.most) })}</small>
    </>
  )
}

const none = (told: Forecast): 'few' | 'late' => ('none' in told ? told.none : 'few')

/** The line one stands in and the two days to expect, from what lately happened, with how far off that used to be. */
export function ForecastPanel({ stage, forecast }: { stage: Stage; forecast: ForecastFacts }) {
  const t = useTranslations('forecast')
  const { queue, accuracy } = forecast
  const own = 'span' in forecast.stage ? forecast.stage.span : null
  const whole = 'span' in forecast.result ? forecast.result.span : null
  // In a correction the next day is the enterprise's to choose.
  const isOurs = stage === 'correction'
  return (
    <>
      <KeyValues
        look="tight"
        items={[
          {
            key: 'queue',
            term: t('queue.term'),
            value: queue ? (
              <>
                <Ahead queue={queue} />
                <small className="block">{t(`queue.rule.${queue.pool}`)}</small>
              </>
            ) : (
              <span className="text-ink-2">{t(`queue.none.${stage}`)}</span>
            ),
          },
          ...(isOurs
            ? []
            : [
                {
                  key: 'stage',
                  term: t('stage'),
                  value: own ? (
                    <Days span={own} />
                  ) : (
                    <span className="text-ink-2">
                      {t(`none.${none(forecast.stage)}`, { least: LEAST_CASES })}
                    </span>
                  ),
                },
              ]),
          {
            key: 'result',
            term: t('result'),
            value: whole ? (
              <Days span={whole} long />
            ) : (
              <span className="text-ink-2">{t(`none.${none(forecast.result)}`, { least: LEAST_CASES })}</span>
            ),
          },
        ]}
      />
      <p className="mt-2 text-13 text-ink-2">
        {whole && t('basis', { n: whole.cases })}
        {accuracy
          ? t('accuracy', { n: accuracy.tried, days: accuracy.median, percent: accuracy.withinPercent })
          : t('untried')}{' '}
        <Link href={`${paths.transparency()}#forecast`}>{t('how')}</Link>
      </p>
    </>
  )
}
