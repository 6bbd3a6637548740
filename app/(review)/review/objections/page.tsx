import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { stamp } from '@/components/board/dates'
import { ObjectionChip } from '@/components/decision/notice-item'
import { NoticeTabs } from '@/components/decision/notice-tabs'
import { WorkPage } from '@/components/shell/work-page'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Pager } from '@/components/ui/pager'
import { Table, Td, Th } from '@/components/ui/table'
import { Segments } from '@/components/ui/tabs'
import { paths } from '@/domain/paths'
import { viewObjections } from '@/services/objection/view-objections'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('decision.objection'))('queue'),
})

export default async function ObjectionsPage({
  searchParams,
}: {
  searchParams: Promise<{ show?: string; page?: string }>
}) {
  const ctx = await signedIn()
  const { show, page } = await searchParams
  const which = show === 'answered' ? 'answered' : 'open'
  const [view, t, grounds] = await Promise.all([
    viewOr404(viewObjections(ctx, which, Number(page) || 1)),
    getTranslations('decision.objection'),
    getTranslations('decision.objection.grounds'),
  ])
  return (
    <WorkPage
      title={t('queue')}
      bar={<NoticeTabs current="objections" open={view.open} />}
      tools={
        <Segments
          label={t('status')}
          items={[
            { href: '?show=open', label: `${t('open')} ${view.open}`, current: which === 'open' },
            {
              href: '?show=answered',
              label: `${t('answered')} ${view.answered}`,
              current: which === 'answered',
            },
          ]}
        />
      }
    >
      <div className="px-4 pb-8">
        {view.rows.length === 0 ? (
          <EmptyState icon="horn" title={t(which === 'open' ? 'emptyOpen' : 'emptyAnswered')}>
            {t('emptyText')}
          </EmptyState>
        ) : (
          <Table caption={t('queue')} kind="dense" stack className="mt-2">
            <thead>
              <tr>
                <Th>{t('receipt')}</Th>
                <Th>{t('case')}</Th>
                <Th>{t('ground')}</Th>
                <Th>{t('at')}</Th>
                <Th>{t('notice')}</Th>
                <Th>{t('handler')}</Th>
                <Th>{t('status')}</Th>
              </tr>
            </thead>
            <tbody>
              {view.rows.map(row => (
                <tr key={row.id}>
                  <Td>
                    <Link href={paths.reviewObjection(row.id)} className="num font-bold whitespace-nowrap">
                      {row.receipt}
                    </Link>
                  </Td>
                  <Td label={t('case')}>
                    {row.brand} {row.product}
                    <span className="block text-12 text-ink-3">{row.enterprise}</span>
                  </Td>
                  <Td label={t('ground')}>{grounds.has(row.ground) ? grounds(row.ground) : row.ground}</Td>
                  <Td label={t('at')}>
                    <time dateTime={row.at}>{stamp(row.at)}</time>
                  </Td>
                  <Td label={t('notice')}>
                    <Link href={paths.reviewNotice(row.notice)} className="num">
                      {row.notice}
                    </Link>
                  </Td>
                  <Td label={t('handler')}>
                    {row.isMine ? (
                      <b>{t('me')}</b>
                    ) : (
                      (row.handler ?? <span className="text-ink-3">{t('unassigned')}</span>)
                    )}
                  </Td>
                  <Td label={t('status')}>
                    <ObjectionChip status={row.status} />
                  </Td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
        <Pager page={view.page} pages={view.pages} href={n => `?show=${which}&page=${n}`} />
      </div>
    </WorkPage>
  )
}
