import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { NoticeTabs } from '@/components/decision/notice-tabs'
import { WorkPage } from '@/components/shell/work-page'
import { Chip } from '@/components/ui/chip'
import { CountdownBars } from '@/components/ui/countdown'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Pager } from '@/components/ui/pager'
import { Table, Td, Th } from '@/components/ui/table'
import { paths } from '@/domain/paths'
import { viewOfficeNotices } from '@/services/decision/view-notices'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('decision.notices'))('title'),
})

export default async function NoticesPage({ searchParams }: { searchParams: Promise<{ page?: string }> }) {
  const ctx = await signedIn()
  const asked = Number((await searchParams).page) || 1
  const [view, t, locale] = await Promise.all([
    viewOr404(viewOfficeNotices(ctx, asked)),
    getTranslations('decision.notices'),
    getLocale(),
  ])
  const comma = locale === 'en' ? ', ' : '，'
  return (
    <WorkPage
      title={t('title')}
      bar={<NoticeTabs current="notices" open={view.openObjections} />}
      tools={<span className="num text-13 text-ink-3">{t('total', { n: view.total })}</span>}
    >
      <div className="px-4 pb-8">
        {view.rows.length === 0 ? (
          <EmptyState icon="horn" title={t('emptyTitle')}>
            {t('empty')}
          </EmptyState>
        ) : (
          <Table caption={t('title')} kind="dense" stack className="mt-2">
            <thead>
              <tr>
                <Th>{t('number')}</Th>
                <Th>{t('published')}</Th>
                <Th>{t('closes')}</Th>
                <Th>{t('left')}</Th>
                <Th>{t('items')}</Th>
                <Th>{t('objections')}</Th>
                <Th>{t('public')}</Th>
              </tr>
            </thead>
            <tbody>
              {view.rows.map(row => (
                <tr key={row.number}>
                  <Td>
                    <Link href={paths.reviewNotice(row.number)} className="num font-bold">
                      {row.number}
                    </Link>
                  </Td>
                  <Td label={t('published')}>
                    <time dateTime={row.publishedOn}>{row.publishedOn}</time>
                  </Td>
                  <Td label={t('closes')}>
                    <time dateTime={row.closesOn}>{row.closesOn}</time>
                  </Td>
                  <Td label={t('left')}>
                    {row.left > 0 ? (
                      <span className="inline-flex items-center gap-2">
                        <CountdownBars elapsed={row.workingDays - row.left} total={row.workingDays} />
                        {t('leftDays', { n: row.left })}
                      </span>
                    ) : (
                      <span className="text-ink-3">{t('ended')}</span>
                    )}
                  </Td>
                  <Td label={t('items')}>
                    {(['open', 'certified', 'gone'] as const)
                      .filter(key => row.items[key] > 0)
                      .map(key => t(`itemsOf.${key}`, { n: row.items[key] }))
                      .join(comma)}
                  </Td>
                  <Td label={t('objections')}>
                    <span className="inline-flex gap-1 empty:hidden">
                      {row.objections.open > 0 && (
                        <Chip tone="wait" icon="horn">
                          {t('objectionsOf.open', { n: row.objections.open })}
                        </Chip>
                      )}
                      {row.objections.upheld > 0 && (
                        <Chip tone="bad" icon="horn">
                          {t('objectionsOf.upheld', { n: row.objections.upheld })}
                        </Chip>
                      )}
                    </span>
                    {row.objections.open + row.objections.upheld === 0 && t('none')}
                  </Td>
                  <Td label={t('public')}>
                    <Link href={paths.notice(row.number)}>{paths.notice(row.number)}</Link>
                  </Td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
        <Pager page={view.page} pages={view.pages} href={page => `?page=${page}`} />
      </div>
    </WorkPage>
  )
}
