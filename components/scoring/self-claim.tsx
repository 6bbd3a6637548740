import { useLocale, useTranslations } from 'next-intl'
import type { SelfClaimView } from '@/domain/expert/views'

/** What the enterprise says to an item in its own words, and the evidence it relies on. */
export function SelfClaim({ self }: { self: SelfClaimView }) {
  const t = useTranslations('scoring.room')
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  if (self.claim === '' && self.kinds.length === 0) return null
  return (
    <div className="mb-2">
      {self.claim !== '' && <p className="whitespace-pre-line">{self.claim}</p>}
      {self.kinds.length > 0 && (
        <p className="text-12 text-ink-3">
          {t('selfProof', {
            names: self.kinds.map(name => name[locale]).join(locale === 'en' ? ', ' : '、'),
          })}
        </p>
      )}
    </div>
  )
}
