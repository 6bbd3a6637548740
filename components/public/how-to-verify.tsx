import { useTranslations } from 'next-intl'

const WAYS = [
  ['howNumber', 'howNumberText'],
  ['howFile', 'howFileText'],
  ['howData', 'howDataText'],
] as const

export function HowToVerify() {
  const t = useTranslations('public.brand')
  return (
    <div className="grid gap-5 pt-5 text-15/6.5">
      {WAYS.map(([title, text]) => (
        <div key={title}>
          <h3 className="text-16/6">{t(title)}</h3>
          <p className="mt-1 text-ink-2">{t(text)}</p>
        </div>
      ))}
    </div>
  )
}
