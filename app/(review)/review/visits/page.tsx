import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { shortDay } from '@/components/board/dates'
import { DueMark } from '@/components/board/due-mark'
import { WorkPage } from '@/components/shell/work-page'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Pager } from '@/components/ui/pager'
import { Table, Td, Th } from '@/components/ui/table'
import { areaName } from '@/domain/areas'
import { shanghaiDate } from '@/domain/calendar/days'
import { readPage } from '@/domain/pages'
import { paths } from '@/domain/paths'
import { type VisitInList, viewVisits } from '@/services/visit/view-visits'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('visit'))('title'),
})

const MINE = ['declare_mine', 'draw', 'plan', 'record', 'sign', 'close', 'finish']

const inspectorsOf = (
  row: VisitInList,
  t: Awaited<ReturnType<typeof getTranslations<'visit.list'>>>,
  comma: string,
): string =>
  row.inspectors
    .map(({ name, isDeclared, hasSigned }) =>
      hasSigned ? t('signed', { name }) : isDeclared ? name : t('invited', { name }),
    )
    .join(comma) || t('notDrawn')

const findingsOf = (
  { findings }: VisitInList,
  t: Awaited<ReturnType<typeof getTranslations<'visit.list'>>>,
): string => {
  if (!findings) return '—'
  const open = findings.open + findings.answered
  return open + findings.closed === 0 ? t('noFindings') : t('findingsOf', { open, closed: findings.closed })
}

export default async function VisitsPage({
  searchParams,
}: {
  searchParams: Promise<{ done?: string; page?: string }>
}) {
  const ctx = await signedIn()
  const { done: what, page } = await searchParams
  const [view, t, list, step, done, locale] = await Promise.all([
    viewOr404(viewVisits(ctx, readPage(page))),
    getTranslations('visit'),
    getTranslations('visit.list'),
    getTranslations('visit.step'),
    getTranslations('visit.done'),
    getLocale(),
  ])
  const { rows } = view
  const today = shanghaiDate(ctx.now)
  return (
    <WorkPage
      title={t('title')}
      bar={<span className="num text-13 text-ink-3">{list('count', { n: view.total })}</span>}
    >
      <div className="px-4 pb-8">
        {what === 'left' && <Notice tone="ok" role="status" title={done('left')} className="mt-3" />}
        {rows.length === 0 ? (
          <EmptyState icon="pin" title={list('emptyTitle')}>
            {list('empty')}
          </EmptyState>
        ) : (
          <Table caption={list('caption')} kind="dense" stack className="mt-2">
            <thead>
              <tr>
                <Th>{list('case')}</Th>
                <Th>{list('area')}</Th>
                <Th>{list('planned')}</Th>
                <Th>{list('inspectors')}</Th>
                <Th num>{list('checks')}</Th>
                <Th>{list('findings')}</Th>
                <Th>{list('due')}</Th>
                <Th>{list('step')}</Th>
              </tr>
            </thead>
            <tbody>
              {rows.map(row => (
                <tr key={row.id}>
                  <Td>
                    <Link href={paths.visit(row.id)} className="font-bold">
                      {row.brand} {row.product}
                    </Link>
                    <span className="block text-12 text-ink-3">
                      {row.enterprise} <span className="num">{row.reference}</span>
                    </span>
                  </Td>
                  <Td label={list('area')}>{areaName(row.areaId, locale === 'en' ? 'en' : 'zh-CN')}</Td>
                  <Td label={list('planned')}>
                    {row.plannedOn ? (
                      shortDay(row.plannedOn, locale)
                    ) : (
                      <span className="text-ink-3">{list('notPlanned')}</span>
                    )}
                  </Td>
                  <Td label={list('inspectors')}>{inspectorsOf(row, list, locale === 'en' ? '; ' : '；')}</Td>
                  <Td num label={list('checks')}>
                    {row.checks.of > 0 ? `${row.checks.done} / ${row.checks.of}` : '—'}
                  </Td>
                  <Td label={list('findings')}>{findingsOf(row, list)}</Td>
                  <Td label={list('due')}>{row.dueOn && <DueMark on={row.dueOn} today={today} />}</Td>
                  <Td label={list('step')}>
                    <span className={MINE.includes(row.step) ? 'font-bold' : 'text-ink-2'}>
                      {step(row.step)}
                    </span>
                  </Td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
        <Pager page={view.page} pages={view.pages} href={n => paths.visits(n)} />
      </div>
    </WorkPage>
  )
}
