import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Href } from './href'
import { Icon } from './icon'
import { Link } from './link'

/** Pages around the current one; gaps are null. */
export function pageWindow(page: number, pages: number): (number | null)[] {
  const near = new Set([1, pages, page - 1, page, page + 1].filter(n => n >= 1 && n <= pages))
  const sorted = [...near].sort((a, b) => a - b)
  return sorted.flatMap((n, at) => {
    const before = sorted[at - 1]
    return before !== undefined && n - before > 1 ? [null, n] : [n]
  })
}

const cell =
  'flex min-h-10 min-w-10 items-center justify-center gap-1 rounded-md border border-transparent px-3 text-ink no-underline hover:border-line-strong aria-[current]:border-ink aria-[current]:font-bold touch:min-h-11'

function Step({ href, children }: { href?: Href; children: ReactNode }) {
  return href ? (
    <Link href={href} look="bare" className={cell}>
      {children}
    </Link>
  ) : (
    <span className={`${cell} pointer-events-none text-ink-3`}>{children}</span>
  )
}

export function Pager({ page, pages, href }: { page: number; pages: number; href: (page: number) => Href }) {
  const t = useTranslations('ui.pager')
  if (pages <= 1) return null
  return (
    <nav
      aria-label={t('label')}
      className="flex items-center justify-between gap-4 pt-5 text-14/6 text-ink-2 max-lg:flex-col-reverse"
    >
      <span>{t('place', { page, pages })}</span>
      <ol className="flex flex-wrap justify-center gap-1">
        <li>
          <Step href={page > 1 ? href(page - 1) : undefined}>
            <Icon name="left" />
            {t('previous')}
          </Step>
        </li>
        {pageWindow(page, pages).map((n, at) =>
          n === null ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a gap has no identity but its place
            <li key={`gap${at}`} className="num self-center px-1 max-sm:hidden" aria-hidden>
              …
            </li>
          ) : (
            <li key={n} className={n === page ? undefined : 'max-sm:hidden'}>
              <Link
                href={href(n)}
                look="bare"
                className={`${cell} num`}
                aria-current={n === page ? 'page' : undefined}
              >
                {n}
              </Link>
            </li>
          ),
        )}
        <li>
          <Step href={page < pages ? href(page + 1) : undefined}>
            {t('next')}
            <Icon name="right" />
          </Step>
        </li>
      </ol>
    </nav>
  )
}
