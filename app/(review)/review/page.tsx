import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { localPath, signedIn, viewOr404 } from '@/app/_lib/page'
import { longDay } from '@/components/board/dates'
import { FindCase } from '@/components/board/find-case'
import { Hand } from '@/components/board/hand'
import { LivePlace } from '@/components/board/live-slot'
import { Today } from '@/components/board/today'
import { WorkPage } from '@/components/shell/work-page'
import { LinkButton } from '@/components/ui/button'
import { Dot } from '@/components/ui/dot'
import { paths } from '@/domain/paths'
import { hasRole } from '@/domain/people/roles'
import { viewToday } from '@/services/board/view-today'
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
  const [view, t, locale] = await Promise.all([
    viewOr404(viewToday(ctx)),
    getTranslations('board.queue'),
    getLocale(),
  ])
  return (
    <ReviewWords names={['board', 'bulk', 'feedback', 'live', 'workflow']}>
      <WorkPage
        title={t('title')}
        bar={
          <span className="text-ink-2">
            {t('hello', { name: view.me.name, date: longDay(view.today, locale) })}
            {view.hand && (
              <>
                <Dot />
                <Hand {...view.hand} />
              </>
            )}
          </span>
        }
        tools={
          <>
            <LivePlace />
            <FindCase />
            <LinkButton icon="board" href={paths.board()}>
              {t('board')}
            </LinkButton>
          </>
        }
      >
        <div className="mx-auto max-w-page px-6 pt-2 pb-12 max-md:px-4">
          <Today first={view} />
        </div>
      </WorkPage>
    </ReviewWords>
  )
}
