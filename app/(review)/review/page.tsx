import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { localPath, signedIn, viewOr404 } from '@/app/_lib/page'
import { longDay } from '@/components/board/dates'
import { FindCase } from '@/components/board/find-case'
import { Queue } from '@/components/board/queue'
import { WaitingReports } from '@/components/feedback/waiting'
import { WorkPage } from '@/components/shell/work-page'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { SectionHead } from '@/components/ui/section-head'
import type { Card } from '@/domain/board/card'
import { paths } from '@/domain/paths'
import { hasRole } from '@/domain/people/roles'
import { viewToday } from '@/services/board/view-today'
import { waitingReports } from '@/services/feedback/waiting'
import { ReviewWords } from '../_words'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('board.queue'))('title'),
})

const DESK = ['officer', 'district', 'committee', 'chair'] as const

export default async function TodayPage() {
  const ctx = await signedIn()
  const isPanel = hasRole(ctx.actor, 'expert') || hasRole(ctx.actor, 'inspector')
  // Experts and inspectors have tasks instead of a board.
  if (isPanel && !DESK.some(role => hasRole(ctx.actor, role))) redirect(await localPath(paths.reviewTasks()))
  const [view, reports, t, locale] = await Promise.all([
    viewOr404(viewToday(ctx)),
    viewOr404(waitingReports(ctx)),
    getTranslations('board.queue'),
    getLocale(),
  ])
  const part = (title: string, note: string, cards: readonly Card[], list: string, more?: ReactNode) =>
    cards.length > 0 && (
      <section className="mb-6">
        <SectionHead title={title} aside={note} />
        <Queue cards={cards} me={view.me} list={list} />
        {more}
      </section>
    )
  return (
    <ReviewWords names={['board', 'workflow']}>
      <WorkPage
        title={t('title')}
        bar={
          <span className="text-ink-2">
            {t('hello', { name: view.me.name, date: longDay(view.today, locale) })}
          </span>
        }
        tools={
          <>
            <FindCase />
            <LinkButton icon="board" href={paths.board()}>
              {t('board')}
            </LinkButton>
          </>
        }
      >
        <div className="mx-auto max-w-page px-6 pt-2 pb-12 max-md:px-4">
          {view.waiting.length === 0 && reports.total === 0 && (
            <EmptyState icon="check-circle" title={t('done')}>
              {t('doneText')}
            </EmptyState>
          )}
          {part(
            t('waiting'),
            t('waitingNote', { n: view.waitingTotal }),
            view.waiting,
            'mine=waiting',
            view.waitingTotal > view.waiting.length && (
              <p className="pt-3 text-13">
                <Link href={paths.board('mine=waiting&view=list')}>
                  {t('more', { n: view.waitingTotal })}
                </Link>
              </p>
            ),
          )}
          <WaitingReports {...reports} today={view.today} />
          {part(t('watch'), t('watchNote'), view.watch, 'mine=held')}
          {part(
            t('unassigned'),
            t('unassignedNote', { n: view.unassigned.length }),
            view.unassigned,
            'officer=none',
          )}
        </div>
      </WorkPage>
    </ReviewWords>
  )
}
