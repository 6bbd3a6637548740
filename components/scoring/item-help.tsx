import { useTranslations } from 'next-intl'
import { CLAIM_PARTS } from '@/domain/expert/claims'

/** Folded beside the rubric: what the enterprise was told to fill in for this item, and how it is looked at. */
export function ItemHelp({ code }: { code: string }) {
  const t = useTranslations('help')
  const room = useTranslations('scoring.room')
  const words = useTranslations('application')
  const parts = (CLAIM_PARTS[code] ?? [])
    .flatMap(({ section, parts: ids }) => ids.map(id => ({ at: `${section}.${id}`, section, id })))
    .filter(({ at }) => t.has(`${at}.means`))
  if (parts.length === 0) return null
  return (
    <details className="text-13">
      <summary className="lnk w-fit cursor-pointer text-12">{room('help')}</summary>
      <dl className="mt-1 grid gap-2 rounded-sm bg-sunken px-3 py-2">
        {parts.map(({ at, section, id }) => (
          <div key={at}>
            <dt className="font-bold">{words(`sections.${section}.parts.${id}`)}</dt>
            <dd>{t(`${at}.means`)}</dd>
            <dd className="text-ink-2">{t(`${at}.seen`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
