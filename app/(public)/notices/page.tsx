import { getTranslations } from 'next-intl/server'
import { viewOr404 } from '@/app/_lib/page'
import { allOf, pageOf, type SearchParams } from '@/app/_lib/params'
import { publicMetadata } from '@/app/_lib/public-page'
import { publicCtx } from '@/app/_lib/request'
import { NoticeCards } from '@/components/public/notice-cards'
import { PastNotices } from '@/components/public/past-notices'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageTitle } from '@/components/ui/page-title'
import { Pager } from '@/components/ui/pager'
import { SectionHead } from '@/components/ui/section-head'
import { paths } from '@/domain/paths'
import { viewNotices } from '@/services/notice/view-notices'

export const generateMetadata = async () => {
  const t = await getTranslations('public.notice')
  return publicMetadata({ title: t('listTitle'), description: t('listDescription') })
}

export default async function NoticesPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await publicCtx()
  const [t, here, view] = await Promise.all([
    getTranslations('public.notice'),
    getTranslations('public.here'),
    viewOr404(viewNotices(ctx, pageOf(await allOf(searchParams)))),
  ])
  return (
    <div className="wrap">
      <Breadcrumb items={[{ href: paths.home(), label: here('home') }, { label: here('notices') }]} />
      <PageTitle title={t('listTitle')} lede={t('listLede')} />
      <section aria-labelledby="open">
        <SectionHead
          id="open"
          title={t('openNow')}
          aside={
            <LinkButton href={paths.receipts()} size="sm">
              {t('progress')}
            </LinkButton>
          }
        />
        {view.open.length === 0 ? (
          <EmptyState level={3} icon="calendar" title={t('noneOpen')}>
            {t('noneOpenText')}
          </EmptyState>
        ) : (
          <ul className="grid gap-x-16 lg:grid-cols-2">
            <NoticeCards notices={view.open} />
          </ul>
        )}
      </section>
      <section aria-labelledby="closed" className="pt-14">
        <SectionHead id="closed" title={t('closed')} />
        {view.closed.length === 0 ? (
          <p className="pt-4 text-ink-2">{t('noneClosed')}</p>
        ) : (
          <PastNotices notices={view.closed} />
        )}
        <Pager page={view.page} pages={view.pages} href={page => paths.noticeList(page)} />
      </section>
    </div>
  )
}
