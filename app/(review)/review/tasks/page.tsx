import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { longDay } from '@/components/board/dates'
import { TaskRow } from '@/components/scoring/task-row'
import { WorkPage } from '@/components/shell/work-page'
import { EmptyState } from '@/components/ui/empty-state'
import { SectionHead } from '@/components/ui/section-head'
import type { ExpertTask } from '@/domain/expert/views'
import { paths } from '@/domain/paths'
import { viewTasks } from '@/services/expert/view-tasks'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('scoring.tasks'))('title'),
})

const PLACE: Record<ExpertTask['state'], (id: string) => `/${string}`> = {
  declare: paths.declaration,
  score: id => paths.scoring(id),
  sealed: id => paths.scoring(id),
  consensus: paths.consensus,
  agreed: paths.consensus,
}
const TONE = { declare: 'wait', score: 'info', sealed: 'neutral', consensus: 'wait', agreed: 'ok' } as const
const ICON = {
  declare: 'edit',
  score: 'scale',
  sealed: 'lock',
  consensus: 'spread',
  agreed: 'check',
} as const

export default async function TasksPage() {
  const ctx = await signedIn()
  const [view, t, answer, locale] = await Promise.all([
    viewOr404(viewTasks(ctx)),
    getTranslations('scoring.tasks'),
    getTranslations('sealing.answer'),
    getLocale(),
  ])
  const isEmpty = view.expert.length + view.visits.length === 0
  return (
    <WorkPage title={t('title')}>
      <div className="mx-auto max-w-[64rem] px-4 py-4">
        {isEmpty && (
          <EmptyState icon="today" title={t('empty')}>
            {t('emptyText')}
          </EmptyState>
        )}
        {view.expert.length > 0 && (
          <section className="mb-8">
            <SectionHead title={t('expert')} aside={t('count', { n: view.expert.length })} />
            <ul>
              {view.expert.map(task => (
                <TaskRow
                  key={task.id}
                  title={task.product ? `${task.brand} ${task.product}` : task.brand}
                  enterprise={task.enterprise}
                  note={
                    task.answerBy
                      ? answer('until', { day: longDay(task.answerBy, locale) })
                      : (task.reference ?? t('undeclared'))
                  }
                  due={task.due}
                  clock={task.clock}
                  tone={TONE[task.state]}
                  icon={ICON[task.state]}
                  state={t(`state.${task.state}`, { done: task.done, of: task.of })}
                  href={PLACE[task.state](task.id)}
                  deed={t(`do.${task.state}`)}
                  isFirst={
                    task.id === view.expert[0]?.id && task.state !== 'sealed' && task.state !== 'agreed'
                  }
                />
              ))}
            </ul>
          </section>
        )}
        {view.visits.length > 0 && (
          <section>
            <SectionHead title={t('visits')} aside={t('count', { n: view.visits.length })} />
            <ul>
              {view.visits.map(task => (
                <TaskRow
                  key={task.id}
                  title={`${task.brand} ${task.product}`}
                  enterprise={task.enterprise}
                  note={task.reference}
                  due={task.due}
                  clock={task.clock}
                  href={paths.visit(task.id)}
                  deed={t('open')}
                />
              ))}
            </ul>
          </section>
        )}
      </div>
    </WorkPage>
  )
}
