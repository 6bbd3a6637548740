import { getTranslations } from 'next-intl/server'
import { PublicClientWords } from '@/app/_lib/client-words'
import { allOf, firstOf, type SearchParams } from '@/app/_lib/params'
import { publicMetadata } from '@/app/_lib/public-page'
import { publicCtx } from '@/app/_lib/request'
import { AsideSection, Columns } from '@/components/public/aside'
import { CompareForm } from '@/components/public/compare-form'
import { Verified } from '@/components/public/verified'
import { VerifiedAside } from '@/components/public/verified-aside'
import { VerifyFailure, type VerifyFailureReason } from '@/components/public/verify-failure'
import { VerifyForm } from '@/components/public/verify-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { isDate, shanghaiDate } from '@/domain/calendar/days'
import { paths } from '@/domain/paths'
import { viewVerification } from '@/services/register/view-verification'
import { comparePdf } from '../actions'

type Props = { params: Promise<{ number: string }>; searchParams: SearchParams }

const REASONS: readonly VerifyFailureReason[] = [
  'number_format',
  'number_check',
  'not_in_register',
  'not_a_day',
  'day_to_come',
]

export const generateMetadata = async ({ params }: Props) => {
  const t = await getTranslations('public.verify')
  const number = decodeURIComponent((await params).number).slice(0, 60)
  return publicMetadata({ title: `${t('title')} ${number}`, description: t('description'), isIndexed: false })
}

export default async function VerifyNumberPage({ params, searchParams }: Props) {
  const ctx = await publicCtx()
  const typed = decodeURIComponent((await params).number).slice(0, 60)
  const asOf = firstOf(await allOf(searchParams), 'asOf')
  const today = shanghaiDate(ctx.now)
  const [t, here, found] = await Promise.all([
    getTranslations('public.verify'),
    getTranslations('public.here'),
    viewVerification(ctx, typed, asOf),
  ])
  const reason = found.ok ? null : (REASONS.find(each => each === found.because.reason) ?? 'not_in_register')
  const isDay = reason === 'not_a_day' || reason === 'day_to_come'
  return (
    <div className="wrap">
      <Breadcrumb items={[{ href: paths.home(), label: here('home') }, { label: here('verify') }]} />
      <h1 className="pt-6 pb-6 font-song text-40 max-lg:pt-4 max-lg:text-30">{t('title')}</h1>
      <VerifyForm
        number={found.ok ? found.value.certificate.number : typed}
        day={found.ok ? found.value.day : asOf && isDate(asOf) ? asOf : today}
        today={today}
        error={reason && isDay ? { field: 'asOf', text: t('badDay') } : null}
      />
      <Columns>
        <div className="pt-10">
          {found.ok ? <Verified view={found.value} /> : reason && !isDay && <VerifyFailure reason={reason} />}
        </div>
        <VerifiedAside view={found.ok ? found.value : null}>
          <AsideSection title={t('compareTitle')}>
            <PublicClientWords parts={['compare', 'status']}>
              <CompareForm
                action={comparePdf}
                tall
                {...(found.ok ? { number: found.value.certificate.number } : {})}
              />
            </PublicClientWords>
          </AsideSection>
        </VerifiedAside>
      </Columns>
    </div>
  )
}
