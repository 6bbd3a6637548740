import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { LocalPath } from './href'
import { Icon } from './icon'
import { Link } from './link'

/** The top of a public page: title and one paragraph. */
export function PageTitle({ title, lede, above }: { title: ReactNode; lede?: ReactNode; above?: ReactNode }) {
  return (
    <header className="pt-6 pb-8 max-lg:pt-4 max-lg:pb-6">
      {above}
      <h1 className="font-song text-40 max-lg:text-30">{title}</h1>
      {lede && <p className="mt-2 max-w-measure text-ink-2">{lede}</p>}
    </header>
  )
}

/** The top of an applicant page: step in words, title, saved mark at the right. */
export function FormTitle({
  step,
  title,
  lede,
  aside,
}: {
  step?: ReactNode
  title: ReactNode
  lede?: ReactNode
  aside?: ReactNode
}) {
  return (
    <header>
      {step && <p className="text-14 text-ink-2">{step}</p>}
      <div className="flex flex-wrap items-end justify-between gap-x-6">
        <h1 className="text-32 max-lg:text-24/9">{title}</h1>
        {aside}
      </div>
      {lede && <p className="max-w-measure text-ink-2">{lede}</p>}
    </header>
  )
}

export function BackLink({ href, children }: { href: LocalPath; children: ReactNode }) {
  return (
    <Link
      href={href}
      look="plain"
      data-print="no"
      className="back inline-flex min-h-7 items-center gap-1 text-14 whitespace-nowrap text-ink-2"
    >
      <Icon name="left" />
      {children}
    </Link>
  )
}

/** “已保存 14:32”, spoken politely when it changes. */
export function SavedMark({ state, at }: { state: 'saved' | 'saving' | 'offline' | 'failed'; at?: string }) {
  const t = useTranslations('ui.saved')
  const face = {
    saved: { icon: 'check', className: 'tone-ok' },
    saving: { icon: 'clock', className: 'text-ink-3' },
    offline: { icon: 'warning', className: 'tone-wait' },
    failed: { icon: 'alert', className: 'tone-bad' },
  } as const
  return (
    <p className={`inline-flex items-center gap-1 text-13 ${face[state].className}`} role="status">
      <Icon name={face[state].icon} />
      {t(state, { at: at ?? '' })}
    </p>
  )
}
