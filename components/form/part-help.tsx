import { useTranslations } from 'next-intl'

const LINES = ['means', 'example', 'seen'] as const

/** Folded help with one part: what is asked, a made-up example, how reviewers see it. */
export function PartHelp({ at }: { at: string }) {
  const t = useTranslations('help')
  if (!t.has(`${at}.means`)) return null
  return (
    <details className="mt-2 text-14">
      <summary className="lnk w-fit cursor-pointer">{t('title')}</summary>
      <dl className="mt-2 grid gap-2 rounded-md bg-sunken px-4 py-3">
        {LINES.map(line => (
          <div key={line} className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-4 max-lg:grid-cols-1">
            <dt className="text-ink-2">{t(line)}</dt>
            <dd>{t(`${at}.${line}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
