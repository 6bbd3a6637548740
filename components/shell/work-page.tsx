import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

/** One page of a workroom: title bar 48, query bar, content that scrolls, foot with counts and keys. */
export function WorkPage({
  title,
  bar,
  tools,
  query,
  foot,
  keys,
  children,
}: {
  title: ReactNode
  /** Beside the title: views, sub-title, back link. */
  bar?: ReactNode
  /** At the right end of the title bar. */
  tools?: ReactNode
  query?: ReactNode
  foot?: ReactNode
  /** `KeyHint`s, at the right end of the foot. */
  keys?: ReactNode
  children: ReactNode
}) {
  const t = useTranslations('shell')
  return (
    <div className="work-main">
      <header className="work-title">
        <h1>{title}</h1>
        <div className="grow">{bar}</div>
        {tools && <div className="flex flex-wrap items-center gap-2">{tools}</div>}
      </header>
      {query && (
        <div className="work-query" role="search" aria-label={t('query')}>
          {query}
        </div>
      )}
      <main id="main" tabIndex={-1} className="work-body">
        {children}
      </main>
      {(foot || keys) && (
        <footer className="work-foot">
          {foot}
          {keys && <span className="keys">{keys}</span>}
        </footer>
      )}
    </div>
  )
}
