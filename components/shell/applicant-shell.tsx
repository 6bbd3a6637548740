import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TextSizeToggle, ThemeToggle } from '../ui/appearance'
import type { LocalPath } from '../ui/href'
import { Icon } from '../ui/icon'
import { LanguageLink } from './language-link'
import { NavLink } from './nav-link'
import { SiteMenu } from './site-menu'
import { SkipLink } from './skip-link'
import { Wordmark } from './wordmark'

export type NavItem = { href: LocalPath; label: ReactNode; exact?: boolean }

/** Frame of the applicant's pages: header, one column or `TwoColumns`, one honest line at the foot. */
export function ApplicantShell({
  nav,
  reminders,
  account,
  foot,
  strip,
  children,
}: {
  nav: readonly NavItem[]
  reminders?: { href: LocalPath; count: number }
  /** Name and menu at the right end of the header. */
  account?: ReactNode
  foot?: ReactNode
  /** On top of the page, in a demonstration. */
  strip?: ReactNode
  children: ReactNode
}) {
  const t = useTranslations('shell')
  const places = [...nav, ...(reminders ? [reminders] : [])].map(({ href }) => ({ href }))
  const items = nav.map(item => (
    <NavLink key={item.href} href={item.href} {...(item.exact ? { exact: true } : {})} beside={places}>
      {item.label}
    </NavLink>
  ))
  const bell = reminders && (
    <NavLink href={reminders.href} className="tool">
      <Icon name="bell" />
      {t('reminders', { n: reminders.count })}
    </NavLink>
  )
  return (
    <div data-density="apply" className="flex min-h-dvh flex-col">
      <SkipLink />
      {strip}
      <header className="site-head">
        <div className="wrap">
          <Wordmark look="line" />
          <nav className="site-nav" aria-label={t('mainNav')}>
            {items}
          </nav>
          <div className="site-tools">
            <TextSizeToggle />
            <LanguageLink />
            {bell}
            {account}
          </div>
          <SiteMenu>
            <nav aria-label={t('mainNav')} className="contents">
              {items}
            </nav>
            <div className="extras">
              {bell}
              <TextSizeToggle />
              <LanguageLink />
              <ThemeToggle />
            </div>
            {account && <div className="extras">{account}</div>}
          </SiteMenu>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="wrap flex-1">
        {children}
      </main>
      <footer className="mt-8 border-t border-line">
        <p className="wrap pt-6 pb-10 text-14/6 text-ink-3">{foot ?? t('applicantFoot')}</p>
      </footer>
    </div>
  )
}
