import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import type { CertificateStatus } from '@/domain/register/status'
import { type KeyValue, KeyValues } from '../ui/key-values'
import { Link } from '../ui/link'
import { Aside, AsideSection, LinkRows } from './aside'
import { Name } from './name'
import type { RegisteredBrand } from './registered'

/** Who holds the certificate, on what basis, and what can be taken away. */
export function BrandAside({
  brand,
  status,
  held,
}: {
  brand: RegisteredBrand
  status: CertificateStatus
  held: number
}) {
  const t = useTranslations('public.brand')
  const basis: KeyValue[] = [
    { key: 'scheme', term: t('scheme'), value: <Link href={paths.guide()}>{brand.schemeCode}</Link> },
  ]
  if (brand.scope?.submittedOn)
    basis.push({ key: 'submitted', term: t('submitted'), value: <time>{brand.scope.submittedOn}</time> })
  basis.push({ key: 'recognised', term: t('recognised'), value: <time>{brand.issuedOn}</time> })
  if (brand.scope?.drawId)
    basis.push({
      key: 'draw',
      term: t('draw'),
      value: <Link href={`${paths.transparency()}#draw-${brand.scope.drawId}`}>{t('drawLink')}</Link>,
    })
  const api = `/api/v1/brands/${brand.number}` as const
  const statusApi = `/api/v1/certificates/${brand.number}` as const
  return (
    <Aside label={t('aside')}>
      <AsideSection title={t('holder')}>
        <p className="text-ink-2">
          <Name zh={brand.holderName} en={brand.holderNameEn} />
        </p>
        <p className="num text-ink-3">{brand.creditCode}</p>
        <p className="mt-2 text-ink-2">
          <Link href={paths.brands(`q=${brand.creditCode}`)}>{t('allOfHolder', { n: held })}</Link>
        </p>
        {status === 'suspended' && <p className="mt-2 text-ink-2">{t('suspendedNote')}</p>}
        {status !== 'valid' && status !== 'suspended' && <p className="mt-2 text-ink-2">{t('endedNote')}</p>}
      </AsideSection>
      <AsideSection title={t('basis')}>
        <KeyValues look="ends" items={basis} />
      </AsideSection>
      <AsideSection title={t('downloads')}>
        <LinkRows
          items={[
            ...(brand.pdfSha256
              ? [
                  {
                    href: paths.certificatePdf(brand.number),
                    label: t('certificateFile'),
                    note: 'PDF',
                    icon: 'document' as const,
                  },
                ]
              : []),
            { href: api, label: t('data'), note: 'JSON', icon: 'document' },
            { href: statusApi, label: t('statusInterface'), note: 'JSON', icon: 'document' },
          ]}
        />
        {brand.pdfSha256 && (
          <p className="num mt-3 text-13 text-ink-3">
            {t('hash')} SHA-256 {brand.pdfSha256.slice(0, 16)}…{brand.pdfSha256.slice(-4)}
          </p>
        )}
      </AsideSection>
    </Aside>
  )
}
