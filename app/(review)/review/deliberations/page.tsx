import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { DueMark } from '@/components/board/due-mark'
import { OutcomeChip } from '@/components/decision/outcome-chip'
import { WorkPage } from '@/components/shell/work-page'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Pager } from '@/components/ui/pager'
import { SectionHead } from '@/components/ui/section-head'
import { Table, Td, Th } from '@/components/ui/table'
import { areaName } from '@/domain/areas'
import { shanghaiDate } from '@/domain/calendar/days'
import { readPage } from '@/domain/pages'
import { paths } from '@/domain/paths'
import { viewDeliberations } from '@/services/decision/view-deliberations'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('decision.list'))('title'),
})

export default async function DeliberationsPage({
  searchParams,
}: {
  searchParams: Promise<{ done?: string; page?: string }>
}) {
  const ctx = await signedIn()
  const { done, page } = await searchParams
  const [view, t, ballot, locale] = await Promise.all([
    viewOr404(viewDeliberations(ctx, readPage(page))),
    getTranslations('decision.list'),
    getTranslations('decision.ballot'),
    getLocale(),
  ])
  const { open } = view
  const today = shanghaiDate(ctx.now)
  return (
    <WorkPage
      title={t('title')}
      bar={<span className="num text-13 text-ink-3">{t('count', { n: open.total })}</span>}
    >
      <div className="px-4 pb-10">
        {done === 'recused' && <Notice tone="ok" role="status" title={ballot('recused')} className="mt-3" />}
        <SectionHead title={t('pending')} aside={t('count', { n: open.total })} />
        {open.total === 0 ? (
          <EmptyState icon="vote" title={t('emptyTitle')} level={3}>
            {t('empty')}
          </EmptyState>
        ) : (
          <Table caption={t('pending')} kind="dense" stack>
            <thead>
              <tr>
                <Th>{t('case')}</Th>
                <Th>{t('area')}</Th>
                <Th num>{t('round')}</Th>
                <Th num>{t('votes')}</Th>
                <Th num>{t('findings')}</Th>
                <Th>{t('due')}</Th>
                {view.mayVote && <Th>{t('mine')}</Th>}
              </tr>
            </thead>
            <tbody>
              {open.rows.map(row => (
                <tr key={row.id}>
                  <Td>
                    <Link href={paths.deliberation(row.id)} className="font-bold">
                      {row.brand} {row.product}
                    </Link>
                    <span className="block text-12 text-ink-3">
                      {row.enterprise} <span className="num">{row.reference}</span>
                    </span>
                  </Td>
                  <Td label={t('area')}>{areaName(row.areaId, locale === 'en' ? 'en' : 'zh-CN')}</Td>
                  <Td num label={t('round')}>
                    {t('roundN', { n: row.round })}
                  </Td>
                  <Td num label={t('votes')}>
                    {row.votes} / {row.eligible}
                  </Td>
                  <Td num label={t('findings')}>
                    {row.openFindings || t('none')}
                  </Td>
                  <Td label={t('due')}>{row.dueOn && <DueMark on={row.dueOn} today={today} />}</Td>
                  {view.mayVote && (
                    <Td label={t('mine')}>
                      <Chip tone={row.iVoted ? 'ok' : 'wait'} icon={row.iVoted ? 'check' : 'vote'}>
                        {row.iVoted ? t('voted') : t('notVoted')}
                      </Chip>
                    </Td>
                  )}
                </tr>
              ))}
            </tbody>
          </Table>
        )}
        <Pager page={open.page} pages={open.pages} href={n => paths.deliberations(n)} />
        <SectionHead title={t('closed')} />
        {view.closed.length === 0 ? (
          <p className="text-ink-2">{t('closedNone')}</p>
        ) : (
          <Table caption={t('closed')} kind="dense" stack>
            <thead>
              <tr>
                <Th>{t('case')}</Th>
                <Th num>{t('round')}</Th>
                <Th>{t('outcome')}</Th>
                <Th>{t('closedOn')}</Th>
              </tr>
            </thead>
            <tbody>
              {view.closed.map(row => (
                <tr key={`${row.id}-${row.round}`}>
                  <Td>
                    <Link href={paths.deliberation(row.id)}>
                      {row.brand} {row.product}
                    </Link>
                    <span className="block text-12 text-ink-3">
                      {row.enterprise} <span className="num">{row.reference}</span>
                    </span>
                  </Td>
                  <Td num label={t('round')}>
                    {t('roundN', { n: row.round })}
                  </Td>
                  <Td label={t('outcome')}>
                    <OutcomeChip outcome={row.outcome} />
                  </Td>
                  <Td label={t('closedOn')}>
                    <time dateTime={row.closedOn}>{row.closedOn}</time>
                  </Td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </div>
    </WorkPage>
  )
}
