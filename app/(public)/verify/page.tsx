import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PublicClientWords } from '@/app/_lib/client-words'
import { localPath } from '@/app/_lib/page'
import { allOf, firstOf, type SearchParams } from '@/app/_lib/params'
import { publicMetadata } from '@/app/_lib/public-page'
import { publicCtx } from '@/app/_lib/request'
import { Aside, AsideSection, Block, Columns } from '@/components/public/aside'
import { CompareForm } from '@/components/public/compare-form'
import { VerifyExplained } from '@/components/public/verify-explained'
import { VerifyForm } from '@/components/public/verify-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageTitle } from '@/components/ui/page-title'
import { isDate, shanghaiDate } from '@/domain/calendar/days'
import { paths } from '@/domain/paths'
import { comparePdf } from './actions'

export const generateMetadata = async () => {
  const t = await getTranslations('public.verify')
  return publicMetadata({ title: t('title'), description: t('description') })
}

export default async function VerifyPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await publicCtx()
  const params = await allOf(searchParams)
  const today = shanghaiDate(ctx.now)
  const number = firstOf(params, 'number')?.trim().slice(0, 60)
  const asOf = firstOf(params, 'asOf')
  if (number)
    redirect(
      await localPath(paths.verifyNumber(number, asOf && isDate(asOf) && asOf !== today ? asOf : undefined)),
    )
  const [t, here] = await Promise.all([getTranslations('public.verify'), getTranslations('public.here')])
  return (
    <div className="wrap">
      <Breadcrumb items={[{ href: paths.home(), label: here('home') }, { label: here('verify') }]} />
      <PageTitle title={t('title')} lede={t('lede')} />
      <VerifyForm day={today} today={today} />
      <Columns>
        <Block title={t('howTitle')}>
          <VerifyExplained />
          <p className="mt-6 text-13 text-ink-3">{t('fence')}</p>
        </Block>
        <Aside label={t('aside')}>
          <AsideSection title={<span id="compare">{t('compareTitle')}</span>}>
            <PublicClientWords parts={['compare', 'status']}>
              <CompareForm action={comparePdf} tall />
            </PublicClientWords>
          </AsideSection>
        </Aside>
      </Columns>
    </div>
  )
}
