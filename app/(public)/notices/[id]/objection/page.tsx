import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { PublicClientWords } from '@/app/_lib/client-words'
import { viewOr404 } from '@/app/_lib/page'
import { allOf, firstOf, type SearchParams } from '@/app/_lib/params'
import { publicMetadata } from '@/app/_lib/public-page'
import { publicCtx } from '@/app/_lib/request'
import { ObjectionForm } from '@/components/public/objection-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { marksOf } from '@/components/ui/marks'
import { PageTitle } from '@/components/ui/page-title'
import { shanghaiDate, shanghaiTime } from '@/domain/calendar/days'
import { paths } from '@/domain/paths'
import { dayLong, weekdayLong } from '@/domain/register/day-words'
import { viewNotice } from '@/services/notice/view-notice'
import { fileObjection } from './actions'

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams }

export const generateMetadata = async () => {
  const t = await getTranslations('public.objection')
  return publicMetadata({ title: t('title'), description: t('lede'), isIndexed: false })
}

export default async function ObjectionPage({ params, searchParams }: Props) {
  const ctx = await publicCtx()
  const view = await viewOr404(viewNotice(ctx, (await params).id))
  const item = firstOf(await allOf(searchParams), 'item')
  const [t, n, here] = await Promise.all([
    getTranslations('public.objection'),
    getTranslations('public.notice'),
    getTranslations('public.here'),
  ])
  const now = `${dayLong(shanghaiDate(ctx.now), ctx.locale)} ${shanghaiTime(ctx.now)}`
  const closes = {
    day: dayLong(view.closesOn, ctx.locale),
    weekday: weekdayLong(view.closesOn, ctx.locale),
    now,
  }
  const items = view.entries.flatMap(({ id, facts, state }) =>
    facts && state === 'open'
      ? [
          {
            id,
            label:
              ctx.locale === 'en' && facts.brandEn
                ? `${facts.brandEn}, ${facts.enterpriseEn || facts.enterprise}`
                : `${facts.brand}${marksOf(ctx.locale).comma}${facts.enterprise}`,
          },
        ]
      : [],
  )
  const isOpen = view.isOpen && items.length > 0
  return (
    <div className="wrap">
      <Breadcrumb
        items={[
          { href: paths.home(), label: here('home') },
          { href: paths.notices(), label: here('notices') },
          { href: paths.notice(view.number), label: n('title', { year: view.year, serial: view.serial }) },
          { label: here('objection') },
        ]}
      />
      {isOpen ? (
        <>
          <PageTitle title={t('title')} lede={t('lede')} />
          <p className="-mt-4 mb-8 text-14/6 text-ink-2">{t('deadline', closes)}</p>
          <div className="max-w-measure">
            <PublicClientWords parts={['objection']}>
              <ObjectionForm
                action={fileObjection}
                notice={view.number}
                items={items}
                item={items.some(each => each.id === item) ? item : undefined}
                repeatKey={randomUUID()}
              />
            </PublicClientWords>
          </div>
        </>
      ) : (
        <EmptyState
          level={1}
          icon="clock"
          title={t('closedTitle')}
          action={<LinkButton href={paths.notice(view.number)}>{t('toNotice')}</LinkButton>}
        >
          {t('closedText', closes)}
        </EmptyState>
      )}
    </div>
  )
}
