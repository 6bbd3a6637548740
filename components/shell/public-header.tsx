import { useTranslations } from 'next-intl'
import { TextSizeToggle, ThemeToggle } from '../ui/appearance'
import { LinkButton } from '../ui/button'
import { LanguageLink } from './language-link'
import { NavLink } from './nav-link'
import { SiteMenu } from './site-menu'
import { Wordmark } from './wordmark'

const pages = [
  ['brands', '/brands'],
  ['verify', '/verify'],
  ['notices', '/notices'],
  ['statistics', '/statistics'],
  ['guide', '/guide'],
] as const

export function PublicHeader() {
  const t = useTranslations('shell')
  const items = pages.map(([id, href]) => (
    <NavLink key={id} href={href}>
      {t(`nav.${id}`)}
    </NavLink>
  ))
  return (
    <header className="site-head">
      <div className="wrap">
        <Wordmark />
        <nav className="site-nav" aria-label={t('mainNav')}>
          {items}
        </nav>
        <div className="site-tools">
          <TextSizeToggle />
          <LanguageLink />
          <LinkButton href="/apply" size="sm">
            {t('apply')}
          </LinkButton>
        </div>
        <SiteMenu>
          <nav aria-label={t('mainNav')} className="contents">
            {items}
          </nav>
          <div className="extras">
            <TextSizeToggle />
            <LanguageLink />
            <ThemeToggle />
          </div>
          <LinkButton href="/apply" className="mt-3">
            {t('apply')}
          </LinkButton>
        </SiteMenu>
      </div>
    </header>
  )
}
