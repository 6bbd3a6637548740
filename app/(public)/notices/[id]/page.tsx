import { getTranslations } from 'next-intl/server'
import { viewOr404 } from '@/app/_lib/page'
import { publicMetadata } from '@/app/_lib/public-page'
import { publicCtx } from '@/app/_lib/request'
import { Block, Columns } from '@/components/public/aside'
import { Candidates } from '@/components/public/candidates'
import { HowToObject } from '@/components/public/how-to-object'
import { NoticeAside } from '@/components/public/notice-aside'
import { NoticeCountdown } from '@/components/public/notice-countdown'
import { NoticeText } from '@/components/public/notice-text'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { CertificateStatus } from '@/components/ui/certificate-status'
import { PageTitle } from '@/components/ui/page-title'
import { shanghaiDate, shanghaiTime } from '@/domain/calendar/days'
import { paths } from '@/domain/paths'
import { dayLong } from '@/domain/register/day-words'
import { viewNotice } from '@/services/notice/view-notice'

type Props = { params: Promise<{ id: string }> }

export const generateMetadata = async ({ params }: Props) => {
  const found = await viewNotice(await publicCtx(), (await params).id)
  if (!found.ok) return {}
  const t = await getTranslations('public.notice')
  const { year, serial } = found.value
  return publicMetadata({ title: t('title', { year, serial }), description: t('listDescription') })
}

export default async function NoticePage({ params }: Props) {
  const ctx = await publicCtx()
  const view = await viewOr404(viewNotice(ctx, (await params).id))
  const [t, here] = await Promise.all([getTranslations('public.notice'), getTranslations('public.here')])
  const title = t('title', { year: view.year, serial: view.serial })
  const publishedAt = {
    day: dayLong(shanghaiDate(view.publishedAt), ctx.locale),
    time: shanghaiTime(view.publishedAt),
  }
  return (
    <div className="wrap">
      <Breadcrumb
        items={[
          { href: paths.home(), label: here('home') },
          { href: paths.notices(), label: here('notices') },
          { label: view.number },
        ]}
      />
      <PageTitle
        above={
          view.isOpen && (
            <p className="mb-2">
              <CertificateStatus status="noticed" />
            </p>
          )
        }
        title={title}
        lede={
          <span className="flex flex-wrap gap-x-5 text-14/6">
            <span className="num">{t('docNumber', { number: view.number })}</span>
            <span>{t('publishedAt', publishedAt)}</span>
          </span>
        }
      />
      <NoticeCountdown {...view} />
      <Columns>
        <div>
          <Block title={t('candidates', { n: view.entries.length })}>
            <Candidates number={view.number} entries={view.entries} />
            <p className="mt-3 text-13 text-ink-3">{t('order')}</p>
          </Block>
          <Block title={t('fullText')}>
            <NoticeText {...view} />
          </Block>
          <Block id="object" title={t('how')}>
            <HowToObject number={view.number} isOpen={view.isOpen} />
          </Block>
        </div>
        <NoticeAside {...view} publishedAt={`${view.publishedOn} ${publishedAt.time}`} />
      </Columns>
    </div>
  )
}
