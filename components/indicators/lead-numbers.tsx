import { useTranslations } from 'next-intl'
import type { Comparison } from '@/domain/indicators/compare'
import type { LeadRow } from '@/domain/indicators/leads'
import { BENCHMARKS } from '@/domain/indicators/table'
import { Table, Td, Th } from '../ui/table'
import { CONCLUSION_FACE } from './lead-words'

/** The chart as a table: every value with its conclusion and lead. */
export function LeadNumbers({
  leads,
  word,
}: {
  leads: readonly LeadRow[]
  word: (found: Comparison) => string
}) {
  const t = useTranslations('indicators.chart')
  return (
    <details className="mt-2">
      <summary className="cursor-pointer text-ink-2">{t('numbers')}</summary>
      <div className="mt-2">
        <Table caption={t('caption')} kind="dense">
          <thead>
            <tr>
              <Th>{t('name')}</Th>
              <Th num>{t('own')}</Th>
              {BENCHMARKS.map(name => (
                <Th key={name} num>
                  {t(name === 'competitor' ? 'best' : name)}
                </Th>
              ))}
              <Th>{t('overall')}</Th>
            </tr>
          </thead>
          <tbody>
            {leads.map(({ at, name, row, result }) => (
              <tr key={at}>
                <Th scope="row" className="font-normal">
                  {name}
                </Th>
                <Td num className="num font-bold">
                  {row.own}
                </Td>
                {BENCHMARKS.map(id => {
                  const found = result.against[id]
                  return (
                    <Td key={id} num className="num">
                      {row[id]}
                      {found.conclusion !== 'not_comparable' && (
                        <span className={`block text-12 ${CONCLUSION_FACE[found.conclusion].tone}`}>
                          {word(found)}
                        </span>
                      )}
                    </Td>
                  )
                })}
                <Td>
                  {t(result.overall)}
                  {result.measuredBelowOwn && (
                    <span className="tone-wait block text-12">{t('measuredBelow')}</span>
                  )}
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </details>
  )
}
