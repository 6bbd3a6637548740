import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { localPath, viewOr404 } from '@/app/_lib/page'
import { publicMetadata } from '@/app/_lib/public-page'
import { publicCtx } from '@/app/_lib/request'
import { Block, Columns } from '@/components/public/aside'
import { BrandAside } from '@/components/public/brand-aside'
import { BrandTop } from '@/components/public/brand-top'
import { ChecksHad } from '@/components/public/checks-had'
import { Examined } from '@/components/public/examined'
import { HowToVerify } from '@/components/public/how-to-verify'
import { Plate } from '@/components/public/plate'
import { ScopeList } from '@/components/public/scope-list'
import { StatusRecord } from '@/components/public/status-record'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { paths } from '@/domain/paths'
import { timeBetween } from '@/domain/register/time-between'
import { env } from '@/services/env'
import { qrOf } from '@/services/register/qr'
import { viewBrand } from '@/services/register/view-brand'

type Props = { params: Promise<{ number: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const ctx = await publicCtx()
  const found = await viewBrand(ctx, decodeURIComponent((await params).number))
  if (!found.ok) return {}
  const { certificate: c } = found.value
  const t = await getTranslations('public.brand')
  const pick = (zh: string, en: string) => (ctx.locale === 'en' && en ? en : zh)
  const brand = pick(c.brandName, c.brandNameEn)
  return publicMetadata({
    title: brand,
    description: t('description', {
      brand,
      product: pick(c.productName, c.productNameEn),
      holder: pick(c.holderName, c.holderNameEn),
      number: c.number,
    }),
  })
}

export default async function BrandPage({ params }: Props) {
  const ctx = await publicCtx()
  const typed = decodeURIComponent((await params).number)
  const {
    certificate: c,
    today,
    standing,
    suspensions,
    endedOn,
    held,
    checks,
  } = await viewOr404(viewBrand(ctx, typed))
  if (typed !== c.number) permanentRedirect(await localPath(paths.brand(c.number)))
  const [t, here, s] = await Promise.all([
    getTranslations('public.brand'),
    getTranslations('public.here'),
    getTranslations('surveillance.brand'),
  ])
  const status = standing.status === 'not_issued' ? 'valid' : standing.status
  const isLive = status === 'valid' || status === 'suspended'
  return (
    <div className="wrap">
      <Breadcrumb
        items={[
          { href: paths.home(), label: here('home') },
          { href: paths.brands(), label: here('brands') },
          { label: ctx.locale === 'en' && c.brandNameEn ? c.brandNameEn : c.brandName },
        ]}
      />
      <BrandTop brand={c} />
      <Plate
        number={c.number}
        status={status}
        remaining={isLive ? timeBetween(today, c.validUntil) : null}
        life={{ from: c.issuedOn, until: c.validUntil, day: today, isToday: true, suspensions, endedOn }}
        hasPdf={c.pdfSha256 !== null}
        qr={qrOf(env().baseUrl, c.number)}
      />
      <Columns>
        <div>
          <Block title={t('scope')}>
            {c.scope ? <ScopeList brand={c} scope={c.scope} /> : <p className="pt-4">{t('scopeMissing')}</p>}
          </Block>
          {c.scope && (
            <Block title={t('examined')}>
              <Examined scope={c.scope} />
              <p className="mt-4 text-13 text-ink-3">{t('fence')}</p>
            </Block>
          )}
        </div>
        <BrandAside brand={c} status={status} held={held} />
      </Columns>
      <Columns>
        <Block title={t('record')}>
          <StatusRecord
            history={c.history}
            notice={
              c.scope?.noticeNumber
                ? { number: c.scope.noticeNumber, closedOn: c.scope.noticeClosedOn }
                : null
            }
            issuedOn={c.issuedOn}
            validUntil={c.validUntil}
            status={status}
          />
        </Block>
        <div>
          <Block title={s('title')}>
            <ChecksHad number={c.number} checks={checks} />
          </Block>
          <Block title={t('how')}>
            <HowToVerify />
          </Block>
        </div>
      </Columns>
    </div>
  )
}
