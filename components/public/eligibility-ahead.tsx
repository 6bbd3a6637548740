import { useLocale, useTranslations } from 'next-intl'
import { promisedDays } from '@/domain/scheme/promised-days'
import type { Scheme } from '@/domain/scheme/schema'

/** What lies ahead of whoever applies: how long it takes, that it is free, which documents are asked for. */
export function EligibilityAhead({
  scheme,
}: {
  scheme: Pick<Scheme, 'evidence' | 'limits' | 'optionalStages'>
}) {
  const t = useTranslations('guide.eligibility')
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  const required = scheme.evidence.filter(kind => kind.need === 'required')
  const conditional = scheme.evidence.filter(kind => kind.need === 'conditional')
  return (
    <div className="mt-4 border-t border-line pt-3">
      <p>{t('ahead.days', { n: promisedDays(scheme) })}</p>
      <p>{t('ahead.free')}</p>
      <details className="mt-1">
        <summary className="lnk cursor-pointer">
          {t('ahead.documents', { n: required.length, more: conditional.length })}
        </summary>
        <ul className="mt-2 list-disc pl-5 text-14/6">
          {required.map(kind => (
            <li key={kind.id}>{kind.name[locale]}</li>
          ))}
          {conditional.map(kind => (
            <li key={kind.id} className="text-ink-2">
              {kind.condition
                ? t('ahead.when', { name: kind.name[locale], when: kind.condition[locale] })
                : kind.name[locale]}
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}
