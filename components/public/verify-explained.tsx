import { useTranslations } from 'next-intl'
import { Icon, type IconName } from '../ui/icon'

const PARTS = [
  ['how1', 'how1Text', 'stamp'],
  ['how2', 'how2Text', 'calendar'],
  ['how3', 'how3Text', 'organisation'],
] as const satisfies readonly (readonly [string, string, IconName])[]

/** What a verification can say, before anything was entered. */
export function VerifyExplained() {
  const t = useTranslations('public.verify')
  return (
    <ul>
      {PARTS.map(([title, text, icon]) => (
        <li
          key={title}
          className="grid grid-cols-[2rem_8rem_minmax(0,1fr)] gap-x-2 border-b border-line py-4.5 max-lg:grid-cols-[2rem_minmax(0,1fr)]"
        >
          <Icon name={icon} size={24} className="mt-0.5 text-ink-3" />
          <h3 className="text-17">{t(title)}</h3>
          <p className="text-15/7 text-ink-2 max-lg:col-start-2">{t(text)}</p>
        </li>
      ))}
    </ul>
  )
}
