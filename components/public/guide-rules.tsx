import { useTranslations } from 'next-intl'

const PARTS = {
  who: ['free', 'voluntary', 'enterprise', 'product', 'brand', 'excluded'],
  time: ['working', 'silence', 'once', 'stop', 'visit', 'notice'],
  after: ['certificate', 'report', 'appeal', 'surveillance', 'renewal', 'neutral'],
} as const

/** Rules in short, one heading and one paragraph each. */
export function GuideRules({
  part,
  values = {},
}: {
  part: keyof typeof PARTS
  values?: Record<string, number>
}) {
  const t = useTranslations('guide')
  return (
    <dl className="grid gap-x-16 lg:grid-cols-2">
      {PARTS[part].map(id => (
        <div key={id} className="border-b border-line py-5">
          <dt className="text-17 font-bold">{t(`${part}.${id}.title`)}</dt>
          <dd className="mt-1 text-ink-2">{t(`${part}.${id}.text`, values)}</dd>
        </div>
      ))}
    </dl>
  )
}
