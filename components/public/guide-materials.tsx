import { useLocale, useTranslations } from 'next-intl'
import type { Scheme } from '@/domain/scheme/schema'
import { Chip } from '../ui/chip'
import { SectionHead } from '../ui/section-head'
import { ScopeWords } from './scope-words'

/** What has to be handed in, why, and when a conditional piece is due. */
export function GuideMaterials({ scheme }: { scheme: Scheme }) {
  const t = useTranslations('guide.materials')
  const own = useTranslations('content.variants')
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  return (
    <section id="materials" aria-labelledby="materials-title" className="pt-20 max-lg:pt-14">
      <SectionHead id="materials-title" title={t('title')} aside={t('aside')} />
      <ul className="grid gap-x-16 lg:grid-cols-2">
        {scheme.evidence.map(kind => (
          <li key={kind.id} className="border-b border-line py-4">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <b>{kind.name[locale]}</b>
              <Chip tone={kind.need === 'required' ? 'neutral' : 'line'}>{t(kind.need)}</Chip>
            </p>
            <p className="text-14/6 text-ink-2">{kind.why[locale]}</p>
            {(kind.types ?? kind.fields ?? kind.kinds) && (
              <p className="text-13 text-ink-3">
                {own('onlyFor')}
                <ScopeWords scope={kind} />
              </p>
            )}
            {kind.condition && <p className="text-13 text-ink-3">{kind.condition[locale]}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
