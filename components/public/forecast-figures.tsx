import { useTranslations } from 'next-intl'
import type { Leg } from '@/domain/forecast/legs'
import { LEAST_CASES, LEAST_OF_FIELD } from '@/domain/forecast/pace'
import { SectionHead } from '../ui/section-head'
import { Table, Td, Th } from '../ui/table'

type Figures = {
  leg: Leg | 'result'
  pace: { cases: number; half: number; most: number } | null
  accuracy: { tried: number; median: number; mean: number; withinPercent: number } | null
}

/** How long each stage lately took and how far off the forecast of it was, for everybody. */
export function ForecastFigures({
  legs,
  measuredOn,
}: {
  legs: readonly Figures[]
  /** The day of the last computation in words. */
  measuredOn: string | null
}) {
  const t = useTranslations('forecast.open')
  const stage = useTranslations('workflow.stage')
  const days = (n: number | undefined) => (n === undefined ? t('few') : t('days', { n }))
  const heads = ['half', 'most', 'cases', 'error', 'mean', 'within', 'tried'] as const
  return (
    <section aria-labelledby="forecast" className="pt-14">
      <SectionHead small id="forecast" title={t('title')} />
      <p className="max-w-measure pt-4 text-ink-2">
        {t('text', { least: LEAST_CASES, field: LEAST_OF_FIELD })}{' '}
        {measuredOn ? t('measuredOn', { date: measuredOn }) : t('never')}
      </p>
      <Table caption={t('caption')} stack className="mt-4">
        <thead>
          <tr>
            <Th scope="col">{t('leg')}</Th>
            {heads.map(head => (
              <Th key={head} scope="col" num>
                {t(head)}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {legs.map(({ leg, pace, accuracy }) => (
            <tr key={leg}>
              <Th scope="row">{leg === 'result' ? t('whole') : stage(leg)}</Th>
              <Td num label={t('half')}>
                {leg === 'result' ? '—' : days(pace?.half)}
              </Td>
              <Td num label={t('most')}>
                {leg === 'result' ? '—' : days(pace?.most)}
              </Td>
              <Td num label={t('cases')}>
                {leg === 'result' ? '—' : (pace?.cases ?? '—')}
              </Td>
              <Td num label={t('error')}>
                {days(accuracy?.median)}
              </Td>
              <Td num label={t('mean')}>
                {accuracy ? t('days', { n: accuracy.mean }) : '—'}
              </Td>
              <Td num label={t('within')}>
                {accuracy ? t('percent', { n: accuracy.withinPercent }) : '—'}
              </Td>
              <Td num label={t('tried')}>
                {accuracy?.tried ?? '—'}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
