import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ThemeToggle } from '../ui/appearance'
import type { LocalPath } from '../ui/href'
import { Link } from '../ui/link'
import { Wordmark } from './wordmark'

const fences = ['free', 'voluntary', 'neutral'] as const
const groups = [
  [
    'look',
    [
      ['brands', '/brands'],
      ['verify', '/verify'],
      ['objections', '/notices'],
      ['statistics', '/statistics'],
    ],
  ],
  [
    'act',
    [
      ['eligibility', '/eligibility'],
      ['guide', '/guide'],
      ['apply', '/apply'],
    ],
  ],
  [
    'open',
    [
      ['transparency', '/transparency'],
      ['data', '/data/brands.csv'],
      ['interface', '/api/v1/openapi.json'],
      ['feed', '/feed.xml'],
    ],
  ],
] as const

export type FooterFacts = {
  /** Which scheme is in force since when, one sentence. */
  scheme: ReactNode
  /** As of when the figures were counted. */
  asOf: ReactNode
  /** Latest checkpoint of the transparency log. */
  checkpoint?: ReactNode
  help?: readonly { href: LocalPath; label: ReactNode }[]
}

export function PublicFooter({ scheme, asOf, checkpoint, help = [] }: FooterFacts) {
  const t = useTranslations('shell')
  return (
    <footer className="site-foot">
      <div className="wrap">
        <div className="fences">
          {fences.map(id => (
            <div key={id}>
              <h2>{t(`fence.${id}.title`)}</h2>
              <p>{t(`fence.${id}.text`)}</p>
            </div>
          ))}
        </div>
        <div className="foot-map">
          <div>
            <Wordmark />
            <p className="mt-4 max-w-75 text-13 text-ink-3">{scheme}</p>
          </div>
          {groups.map(([id, links]) => (
            <div key={id}>
              <h3>{t(`foot.${id}`)}</h3>
              <ul>
                {links.map(([name, href]) => (
                  <li key={name}>
                    <Link href={href} look="bare">
                      {t(`foot.${name}`)}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          ))}
          {help.length > 0 && (
            <div>
              <h3>{t('foot.help')}</h3>
              <ul>
                {help.map(({ href, label }) => (
                  <li key={href}>
                    <Link href={href} look="bare">
                      {label}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
        <div className="foot-base">
          <span>{t('operator')}</span>
          <span className="num">{asOf}</span>
          {checkpoint && <span className="num">{checkpoint}</span>}
          <span className="ml-auto max-lg:hidden">
            <ThemeToggle />
          </span>
        </div>
      </div>
    </footer>
  )
}
