import '@/components/board/board.css'
import '@/components/board/views.css'
import '@/components/case/case.css'
import '@/components/palette/palette.css'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Clock, DemoBar } from '@/app/_lib/account/clock'
import { readingCtx } from '@/app/_lib/request'
import { KeysOnProvider } from '@/components/palette/keys-on'
import { Palette, type Place } from '@/components/palette/palette'
import { type RailItem, WorkShell } from '@/components/shell/work-shell'
import { Avatar } from '@/components/ui/avatar'
import { Link } from '@/components/ui/link'
import { ShownToProvider } from '@/components/ui/shown-to'
import { ToastArea } from '@/components/ui/toast'
import { paths } from '@/domain/paths'
import type { StaffRole } from '@/domain/people/roles'
import { countWaiting } from '@/services/board/count-waiting'
import { deskSettings } from '@/services/board-views/list'
import { ReviewWords } from './_words'

type Entry = RailItem & { for: readonly StaffRole[] }

const DESK: readonly StaffRole[] = ['officer', 'district', 'committee', 'chair']

/** The frame of the workrooms. What is listed follows the roles; every page behind it decides for itself. */
export default async function ReviewLayout({ children }: { children: ReactNode }) {
  const [ctx, t, palette, calibration, record, registry, surveillance] = await Promise.all([
    readingCtx(),
    getTranslations('board.nav'),
    getTranslations('palette'),
    getTranslations('calibration'),
    getTranslations('expertRecord'),
    getTranslations('sheetImport.registry'),
    getTranslations('surveillance'),
  ])
  const { actor } = ctx
  const roles = actor.kind === 'person' ? actor.roles : []
  const me = actor.kind === 'person' ? actor.personId : ''
  const hasBoard = roles.some(role => DESK.includes(role))
  const [waiting, settings] = await Promise.all([hasBoard ? countWaiting(ctx) : 0, deskSettings(ctx)])
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
    { href: paths.reviewRegistry(), icon: 'document', label: registry('nav'), for: ['officer'] },
    { href: paths.visits(), icon: 'pin', label: t('visits'), for: ['officer', 'inspector'] },
    {
      href: paths.reviewSurveillance(),
      icon: 'shield',
      label: surveillance('nav'),
      for: ['officer', 'inspector'],
    },
    { href: paths.reviewExperts(), icon: 'experts', label: t('experts'), for: ['officer'] },
    {
      href: paths.reviewCalibrations(),
      icon: 'check-circle',
      label: calibration('nav'),
      for: ['officer'],
    },
    { href: paths.calibration(), icon: 'check-circle', label: calibration('nav'), for: ['expert'] },
    { href: paths.ownExpertRecord(), icon: 'user', label: record('nav'), for: ['expert', 'inspector'] },
  ]
  const nav = entries
    .filter(entry => entry.for.some(role => roles.includes(role)))
    .map(({ for: _, ...item }): RailItem => item)
  const actions: Place[] = [
    { href: paths.board('mine=waiting'), icon: 'today', label: palette('waiting') },
    { href: paths.board('due=over'), icon: 'alert', label: palette('over') },
    { href: paths.board('due=three'), icon: 'clock', label: palette('three') },
    { href: paths.board('view=list'), icon: 'table', label: palette('table') },
    { href: paths.board('lane=district'), icon: 'columns', label: palette('lanes') },
    { href: paths.accountPreferences(), icon: 'settings', label: palette('preferences') },
  ]
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
      phone={[...nav, own]}
    >
      <ShownToProvider personId={actor.kind === 'person' ? actor.personId : null}>
        <ToastArea>
          <KeysOnProvider first={settings.keysOn} me={me}>
            {children}
            <ReviewWords names={['palette', 'workflow']}>
              <Palette
                hasBoard={hasBoard}
                pages={[...nav, own].map(({ href, icon, label }) => ({ href, icon, label }))}
                actions={hasBoard ? actions : []}
              />
            </ReviewWords>
          </KeysOnProvider>
        </ToastArea>
      </ShownToProvider>
    </WorkShell>
  )
}
