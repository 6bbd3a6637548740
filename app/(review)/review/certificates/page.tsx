import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { deadline } from '@/components/board/dates'
import { CertificateQuery } from '@/components/decision/certificate-query'
import { MoveDeed } from '@/components/decision/move-deed'
import { WorkPage } from '@/components/shell/work-page'
import { CertificateStatus } from '@/components/ui/certificate-status'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Pager } from '@/components/ui/pager'
import { SectionHead } from '@/components/ui/section-head'
import { Table, Td, Th } from '@/components/ui/table'
import { areaName } from '@/domain/areas'
import { paths } from '@/domain/paths'
import { isCertificateStatus } from '@/domain/register/status'
import { viewOfficeCertificates } from '@/services/certificate/view-certificates'
import { issueCertificate } from './actions'

type Props = { searchParams: Promise<{ q?: string; status?: string; page?: string; done?: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('decision.certificates'))('title'),
})

export default async function CertificatesPage({ searchParams }: Props) {
  const ctx = await signedIn()
  const asked = await searchParams
  const q = (asked.q ?? '').slice(0, 60)
  const status = asked.status && isCertificateStatus(asked.status) ? asked.status : ''
  const [view, t, locale] = await Promise.all([
    viewOr404(
      viewOfficeCertificates(ctx, {
        q,
        status: status ? [status] : [],
        page: Math.max(1, Math.floor(Number(asked.page) || 1)),
      }),
    ),
    getTranslations('decision.certificates'),
    getLocale(),
  ])
  const lang = locale === 'en' ? 'en' : 'zh-CN'
  const isEnglish = lang === 'en'
  const pick = (zh: string, en: string): string => (isEnglish && en ? en : zh)
  const query = new URLSearchParams({ ...(q ? { q } : {}), ...(status ? { status } : {}) }).toString()
  return (
    <WorkPage title={t('title')} query={<CertificateQuery q={q} status={status} counts={view.counts} />}>
      <div className="px-4 pb-10">
        {asked.done === 'issued' && <Notice tone="ok" role="status" title={t('issued')} className="mt-3" />}
        {!query && (asked.page ?? '1') === '1' && (
          <section>
            <SectionHead title={t('awaiting')} aside={<span className="num">{view.awaiting.length}</span>} />
            {view.awaiting.length === 0 ? (
              <p className="text-ink-2">{t('awaitingNone')}</p>
            ) : (
              <ul className="border-t border-line-strong">
                {view.awaiting.map(row => (
                  <li key={row.id} className="grid gap-x-8 border-b border-line pt-3 lg:grid-cols-2">
                    <div className="pb-3">
                      <Link href={paths.reviewCase(row.id)} className="font-bold">
                        {row.brand} {row.product}
                      </Link>
                      <p className="text-13 text-ink-2">
                        {row.enterprise} <span className="num">{row.reference}</span>
                      </p>
                      {row.dueOn && (
                        <p className="text-13 text-ink-3">
                          {t('due')} {deadline(row.dueOn, locale)}
                        </p>
                      )}
                    </div>
                    <MoveDeed
                      view={{ ...row, stage: 'certified' }}
                      offer={row.issue}
                      action={issueCertificate}
                      icon="certificate"
                      isOpen={view.awaiting.length === 1}
                    />
                  </li>
                ))}
              </ul>
            )}
          </section>
        )}
        <SectionHead title={t('register')} aside={t('total', { n: view.total })} />
        {view.rows.length === 0 ? (
          <EmptyState icon="certificate" title={t('none')} level={3} />
        ) : (
          <Table caption={t('register')} kind="dense" stack>
            <thead>
              <tr>
                <Th>{t('number')}</Th>
                <Th>{t('brand')}</Th>
                <Th>{t('holder')}</Th>
                <Th>{t('area')}</Th>
                <Th>{t('issuedOn')}</Th>
                <Th>{t('until')}</Th>
                <Th>{t('status')}</Th>
              </tr>
            </thead>
            <tbody>
              {view.rows.map(row => (
                <tr key={row.number}>
                  <Td>
                    <Link href={paths.reviewCertificate(row.number)} className="num whitespace-nowrap">
                      {row.number}
                    </Link>
                  </Td>
                  <Td label={t('brand')}>
                    <b>{pick(row.brandName, row.brandNameEn)}</b> {pick(row.productName, row.productNameEn)}
                  </Td>
                  <Td label={t('holder')}>{pick(row.holderName, row.holderNameEn)}</Td>
                  <Td label={t('area')}>{areaName(row.areaId, lang)}</Td>
                  <Td label={t('issuedOn')}>
                    <time dateTime={row.issuedOn}>{row.issuedOn}</time>
                  </Td>
                  <Td label={t('until')}>
                    <time dateTime={row.validUntil}>{row.validUntil}</time>
                  </Td>
                  <Td label={t('status')}>
                    <CertificateStatus status={row.status} />
                  </Td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
        <Pager page={view.page} pages={view.pages} href={n => `?${query ? `${query}&` : ''}page=${n}`} />
      </div>
    </WorkPage>
  )
}
