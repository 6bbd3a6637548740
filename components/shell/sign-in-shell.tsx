import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TextSizeToggle } from '../ui/appearance'
import { LanguageLink } from './language-link'
import { SkipLink } from './skip-link'
import { Wordmark } from './wordmark'

/** Frame of sign-in, second factor and account recovery: one panel in the middle. */
export function SignInShell({
  title,
  lede,
  below,
  strip,
  children,
}: {
  title: ReactNode
  lede?: ReactNode
  /** Help under the panel. */
  below?: ReactNode
  /** On top of the page, in a demonstration. */
  strip?: ReactNode
  children: ReactNode
}) {
  const t = useTranslations('shell')
  return (
    <div data-density="apply" className="sign-in">
      <SkipLink />
      {strip}
      <header className="wrap flex min-h-16 items-center justify-between gap-4">
        <Wordmark look="line" />
        <span className="flex gap-4 text-14">
          <TextSizeToggle />
          <LanguageLink />
        </span>
      </header>
      <main id="main" tabIndex={-1}>
        <div className="card">
          <h1 className="font-song text-32">{title}</h1>
          {lede && <p className="mt-1 text-ink-2">{lede}</p>}
          <div className="panel mt-6">{children}</div>
          {below && <div className="mt-5 text-14/6 text-ink-2">{below}</div>}
        </div>
      </main>
      <footer className="wrap py-6 text-13 text-ink-3">{t('applicantFoot')}</footer>
    </div>
  )
}
