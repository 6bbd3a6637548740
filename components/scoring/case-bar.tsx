import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { CaseHead } from '@/domain/expert/views'
import { deadline } from '../board/dates'
import type { LocalPath } from '../ui/href'
import { Icon } from '../ui/icon'
import { Link } from '../ui/link'

/** The time a case has left in its stage, in words. */
export function TimeLeft({ due, clock }: Pick<CaseHead, 'due' | 'clock'>) {
  const t = useTranslations('scoring.clock')
  const locale = useLocale()
  if (!due) return null
  const day = deadline(due, locale)
  const isOver = clock?.state === 'over'
  const isNear = clock?.state === 'near' || clock?.state === 'full'
  const key = !clock ? 'plain' : isOver ? 'over' : clock.left === 0 ? 'last' : 'left'
  return (
    <span
      className={`inline-flex items-center gap-1 whitespace-nowrap text-13 ${isOver ? 'tone-bad' : isNear ? 'tone-wait' : 'text-ink-2'}`}
    >
      <Icon name={isOver ? 'alert' : 'clock'} />
      {t(key, { n: clock?.left ?? 0, day })}
    </span>
  )
}

/** Title bar of a page about one case: back, brand and product, enterprise, number, and what the page adds. */
export function CaseBar({
  head,
  back,
  children,
}: {
  head: CaseHead
  back: { href: LocalPath; label: string }
  children?: ReactNode
}) {
  return (
    <header className="work-title">
      <Link
        href={back.href}
        look="plain"
        className="inline-flex items-center gap-1 whitespace-nowrap text-ink-2"
      >
        <Icon name="left" />
        {back.label}
      </Link>
      <span className="h-5 w-px bg-line-strong max-md:hidden" />
      <h1 className="!whitespace-normal">
        {head.brand} {head.product}
      </h1>
      <span className="truncate text-13 text-ink-2 max-lg:hidden">{head.enterprise}</span>
      <span className="num whitespace-nowrap text-13 text-ink-3 max-lg:hidden">{head.reference}</span>
      <span className="flex-1" />
      {children}
      <TimeLeft due={head.due} clock={head.clock} />
    </header>
  )
}
