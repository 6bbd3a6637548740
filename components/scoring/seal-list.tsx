import { useLocale, useTranslations } from 'next-intl'
import type { ScoringView } from '@/domain/expert/views'
import { moment } from '../board/dates'
import { useExpertName } from './names'

/** The seals of the panel as they came in, so that each member can hold the opened sheets against them. */
export function SealList({ seals }: { seals: ScoringView['seals'] }) {
  const t = useTranslations('sealing.seals')
  const nameOf = useExpertName()
  const locale = useLocale()
  if (seals.length === 0) return null
  return (
    <details className="text-13">
      <summary className="lnk w-fit cursor-pointer">
        {t('title', { n: seals.filter(each => each.seal !== null).length, of: seals.length })}
      </summary>
      <p className="mt-1 text-ink-2">{t('note')}</p>
      <dl className="mt-1 grid gap-1">
        {seals.map(({ alias, seal, sealedAt }) => (
          <div key={alias}>
            <dt>
              <b>{nameOf(alias)}</b>{' '}
              {sealedAt ? (
                <time dateTime={sealedAt} className="num text-12 text-ink-3">
                  {moment(sealedAt, locale)}
                </time>
              ) : (
                <span className="text-12 text-ink-3">{t('none')}</span>
              )}
            </dt>
            {seal && <dd className="num break-all text-12">{seal}</dd>}
          </div>
        ))}
      </dl>
    </details>
  )
}
