import { useLocale, useTranslations } from 'next-intl'
import { promisedDays } from '@/domain/scheme/promised-days'
import type { Scheme } from '@/domain/scheme/schema'
import { isFor, type Scope, type Variant } from '@/domain/scheme/scope'

/** What lies ahead of whoever applies: how long it takes, that it is free, which documents are asked for. */
export function EligibilityAhead({
  scheme,
  variant,
}: {
  scheme: Pick<Scheme, 'evidence' | 'limits' | 'optionalStages'>
  variant: Variant
}) {
  const t = useTranslations('guide.eligibility')
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  const asked = scheme.evidence.filter(kind => isFor(kind, variant))
  const required = asked.filter(kind => kind.need === 'required')
  const conditional = asked.filter(kind => kind.need === 'conditional')
  const isOwn = ({ types, fields, kinds }: Scope) => (types ?? fields ?? kinds) !== undefined
  const own = useTranslations('content.eligibility')
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
            <li key={kind.id}>
              {kind.name[locale]}
              {isOwn(kind) && <span className="tag ml-2">{own('ownDocument')}</span>}
            </li>
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
