import type { ReactNode } from 'react'
import { type FooterFacts, PublicFooter } from './public-footer'
import { PublicHeader } from './public-header'
import { SkipLink } from './skip-link'

/** Frame of the public pages. Pages put their content into `.wrap` blocks. */
export function PublicShell({
  strip,
  footer,
  children,
}: {
  /** On top of the page, in a demonstration. */
  strip?: ReactNode
  footer: FooterFacts
  children: ReactNode
}) {
  return (
    <div data-density="public">
      <SkipLink />
      {strip}
      <PublicHeader />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <PublicFooter {...footer} />
    </div>
  )
}
