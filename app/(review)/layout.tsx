import '@/components/board/board.css'
import '@/components/board/views.css'
import '@/components/case/case.css'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Clock, DemoBar } from '@/app/_lib/account/clock'
import { readingCtx } from '@/app/_lib/request'
import { type RailItem, WorkShell } from '@/components/shell/work-shell'
import { Avatar } from '@/components/ui/avatar'
import { Link } from '@/components/ui/link'
import { ShownToProvider } from '@/components/ui/shown-to'
import { ToastArea } from '@/components/ui/toast'
import { paths } from '@/domain/paths'
import type { StaffRole } from '@/domain/people/roles'
import { countWaiting } from '@/services/board/count-waiting'

type Entry = RailItem & { for: readonly StaffRole[] }

const DESK: readonly StaffRole[] = ['officer', 'district', 'committee', 'chair']

/** The frame of the workrooms. What is listed follows the roles; every page behind it decides for itself. */
export default async function ReviewLayout({ children }: { children: ReactNode }) {
  const [ctx, t] = await Promise.all([readingCtx(), getTranslations('board.nav')])
  const { actor } = ctx
  const roles = actor.kind === 'person' ? actor.roles : []
  const waiting = roles.some(role => DESK.includes(role)) ? await countWaiting(ctx) : 0
  const entries: Entry[] = [
    { href: paths.review(), icon: 'today', label: t('today'), exact: true, count: waiting, for: DESK },
    { href: paths.board(), icon: 'board', label: t('board'), under: ['/review/cases'], for: DESK },
    {
      href: paths.reviewTasks(),
      icon: 'list',
      label: t('tasks'),
      under: ['/review/scoring', '/review/consensus'],
      for: ['expert', 'inspector'],
    },
    {
      href: paths.deliberations(),
      icon: 'vote',
      label: t('deliberations'),
      for: ['committee', 'chair'],
    },
    {
      href: paths.reviewNotices(),
      icon: 'horn',
      label: t('notices'),
      under: [paths.reviewObjections()],
      for: ['officer'],
    },
    { href: paths.reviewCertificates(), icon: 'certificate', label: t('certificates'), for: ['officer'] },
    { href: paths.reviewCorrections(), icon: 'pause-circle', label: t('corrections'), for: ['officer'] },
    { href: paths.reviewVetoes(), icon: 'ban', label: t('vetoes'), for: ['officer'] },
    { href: paths.visits(), icon: 'pin', label: t('visits'), for: ['officer', 'inspector'] },
    { href: paths.reviewExperts(), icon: 'experts', label: t('experts'), for: ['officer'] },
  ]
  const nav = entries
    .filter(entry => entry.for.some(role => roles.includes(role)))
    .map(({ for: _, ...item }): RailItem => item)
  const own: RailItem = { href: paths.account(), icon: 'user', label: t('account') }
  return (
    <WorkShell
      home={paths.review()}
      nav={nav}
      account={
        actor.kind === 'person' && (
          <Link href={paths.account()} look="bare" aria-label={t('accountOf', { name: actor.name })}>
            <Avatar name={actor.name} kind="me" large />
          </Link>
        )
      }
      strip={<DemoBar />}
      clock={<Clock look="rail" />}
      phone={[...nav.slice(0, 4), own]}
    >
      <ShownToProvider personId={actor.kind === 'person' ? actor.personId : null}>
        <ToastArea>{children}</ToastArea>
      </ShownToProvider>
    </WorkShell>
  )
}
