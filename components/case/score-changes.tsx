import { useLocale, useTranslations } from 'next-intl'
import { moment } from '../board/dates'
import { SectionHead } from '../ui/section-head'

type Change = { item: string; before: number | null; after: number | null; isReworded: boolean }

/** Sheets that were given back before the opening: who asked, why, and which items say something else since. */
export function ScoreChanges({
  reopenings,
  nameOf,
}: {
  reopenings: readonly { alias: string; by: string; at: Date; reason: string; changes: Change[] }[]
  nameOf: (item: string) => string
}) {
  const t = useTranslations('case.scores')
  const locale = useLocale()
  if (reopenings.length === 0) return null
  const figure = (points: number | null) => points ?? '—'
  return (
    <section>
      <SectionHead title={t('changes')} aside={t('changesNote')} />
      <ul className="case-box">
        {reopenings.map(one => (
          <li key={`${one.alias}${one.at.getTime()}`}>
            <p>
              <b>{t('expert', { alias: one.alias })}</b>{' '}
              {t('givenBack', { by: one.by, at: moment(one.at, locale) })}
            </p>
            <p className="mt-1 whitespace-pre-line">{one.reason}</p>
            {one.changes.length === 0 ? (
              <p className="mt-1 text-13 text-ink-3">{t('nothingChanged')}</p>
            ) : (
              <ul className="mt-1 list-disc pl-5 text-13">
                {one.changes.map(({ item, before, after, isReworded }) => (
                  <li key={item} className="num">
                    {nameOf(item)}{' '}
                    {before === after
                      ? t('sameReworded', { points: figure(after) })
                      : t(isReworded ? 'fromToReworded' : 'fromTo', {
                          before: figure(before),
                          after: figure(after),
                        })}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
