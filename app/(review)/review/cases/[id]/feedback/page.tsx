import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { listOf } from '@/app/_lib/review/back'
import { FeedbackBody } from '@/components/apply/feedback-body'
import { deadline, moment } from '@/components/board/dates'
import { FeedbackEditor } from '@/components/feedback/form'
import { WorkPage } from '@/components/shell/work-page'
import { Notice } from '@/components/ui/notice'
import { BackLink } from '@/components/ui/page-title'
import { FromList } from '@/components/ui/shown-to'
import { inList } from '@/domain/board/query'
import { shanghaiDate } from '@/domain/calendar/days'
import { reportOf } from '@/domain/decision/feedback'
import { paths } from '@/domain/paths'
import { viewDraft } from '@/services/feedback/view-draft'
import { ReviewWords } from '../../../../_words'
import type { CasePageProps } from '../_frame'
import { releaseFeedback, saveFeedback } from '../actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('feedback'))('title'),
})

export default async function FeedbackDraftPage({ params, searchParams }: CasePageProps) {
  const ctx = await signedIn()
  const { id } = await params
  const list = listOf(await searchParams)
  const [view, t, s, locale] = await Promise.all([
    viewOr404(viewDraft(ctx, id)),
    getTranslations('feedback'),
    getTranslations('board.sheet'),
    getLocale(),
  ])
  const isOver = view.dueOn < shanghaiDate(ctx.now)
  return (
    <ReviewWords names={['scoring', 'feedback']}>
      <WorkPage
        title={t('title')}
        bar={
          <>
            <BackLink href={inList(paths.reviewCase(id), list)}>{s('back')}</BackLink>
            <span className="truncate text-ink-2">{view.title}</span>
          </>
        }
      >
        <div className="mx-auto max-w-240 px-6 pt-4 pb-12 max-md:px-4">
          {view.releasedAt ? (
            <>
              <Notice tone="ok">{t('released', { at: moment(view.releasedAt, locale) })}</Notice>
              <FeedbackBody report={reportOf(view.draft)} names={view.names} />
            </>
          ) : (
            <>
              <p className="text-14 text-ink-2">{t('lede')}</p>
              <Notice tone={isOver ? 'bad' : 'wait'} className="mt-3">
                {t(isOver ? 'overdue' : 'due', { date: deadline(view.dueOn, locale) })}
              </Notice>
              <FromList list={list}>
                <FeedbackEditor
                  applicationId={id}
                  draft={view.draft}
                  version={view.version}
                  names={view.names}
                  save={saveFeedback}
                  release={releaseFeedback}
                />
              </FromList>
            </>
          )}
        </div>
      </WorkPage>
    </ReviewWords>
  )
}
