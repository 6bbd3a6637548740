import { useTranslations } from 'next-intl'

const PARTS = [
  ['publicTitle', 'publicText'],
  ['neverTitle', 'neverText'],
  ['visitTitle', 'visitText'],
  ['objectTitle', 'objectText'],
  ['compareTitle', 'compareText'],
  ['timeTitle', 'timeText'],
  ['accountTitle', 'accountText'],
  ['rightsTitle', 'rightsText'],
] as const

export function PrivacyText() {
  const t = useTranslations('public.privacy')
  return (
    <div className="max-w-measure">
      {PARTS.map(([title, text]) => (
        <section key={title} className="border-t border-line py-6">
          <h2 className="font-song text-22">{t(title)}</h2>
          <p className="mt-1 text-ink-2">{t(text)}</p>
        </section>
      ))}
    </div>
  )
}
