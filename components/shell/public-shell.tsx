import type { ReactNode } from 'react'
import { DemoStrip } from './demo-strip'
import { type FooterFacts, PublicFooter } from './public-footer'
import { PublicHeader } from './public-header'
import { SkipLink } from './skip-link'

/** Frame of the public pages. Pages put their content into `.wrap` blocks. */
export function PublicShell({
  today,
  footer,
  children,
}: {
  /** Given only in the demonstration: the date in words, shown in the strip. */
  today?: { iso: string; shown: string }
  footer: FooterFacts
  children: ReactNode
}) {
  return (
    <div data-density="public">
      <SkipLink />
      {today && <DemoStrip today={today} />}
      <PublicHeader />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <PublicFooter {...footer} />
    </div>
  )
}
