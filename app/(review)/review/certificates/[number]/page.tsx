import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { deadline, stamp } from '@/components/board/dates'
import { SidePart, WorkColumns } from '@/components/decision/columns'
import { DeedForm } from '@/components/decision/deed-form'
import { WorkPage } from '@/components/shell/work-page'
import { CertificateStatus, certificateFace } from '@/components/ui/certificate-status'
import { Icon } from '@/components/ui/icon'
import { KeyValues } from '@/components/ui/key-values'
import { Link } from '@/components/ui/link'
import { marksOf } from '@/components/ui/marks'
import { Notice } from '@/components/ui/notice'
import { BackLink } from '@/components/ui/page-title'
import { SectionHead } from '@/components/ui/section-head'
import { RecordTimeline } from '@/components/ui/timeline'
import { areaName } from '@/domain/areas'
import { FIELDS } from '@/domain/fields'
import { paths } from '@/domain/paths'
import { viewOfficeCertificate } from '@/services/certificate/view-certificate'
import { changeStatus } from '../actions'

type Props = { params: Promise<{ number: string }>; searchParams: Promise<{ done?: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: decodeURIComponent((await params).number),
})

export default async function CertificatePage({ params, searchParams }: Props) {
  const ctx = await signedIn()
  const number = decodeURIComponent((await params).number)
  const [view, t, state, locale, { done }] = await Promise.all([
    viewOr404(viewOfficeCertificate(ctx, number)),
    getTranslations('decision.certificates'),
    getTranslations('ui.certificate'),
    getLocale(),
    searchParams,
  ])
  const lang = locale === 'en' ? 'en' : 'zh-CN'
  const field = Object.entries(FIELDS).find(([id]) => id === view.fieldId)?.[1]
  const main = (
    <>
      <SectionHead title={t('facts')} />
      <KeyValues
        items={[
          {
            key: 'brand',
            term: t('brand'),
            value: `${view.brand} ${view.product}`,
            note: `${view.brandEn} ${view.productEn}`.trim(),
          },
          { key: 'holder', term: t('holder'), value: view.holder, note: view.holderEn },
          { key: 'code', term: t('creditCode'), value: <span className="num">{view.creditCode}</span> },
          {
            key: 'area',
            term: t('area'),
            value: areaName(view.areaId, lang),
            ...(field ? { note: field[lang === 'en' ? 'en' : 'zh'] } : {}),
          },
          { key: 'issued', term: t('issuedOn'), value: <span className="num">{view.issuedOn}</span> },
          { key: 'until', term: t('until'), value: <span className="num">{view.validUntil}</span> },
          { key: 'scheme', term: t('scheme'), value: <span className="num">{view.schemeCode}</span> },
        ]}
      />
      <SectionHead title={t('history')} />
      <RecordTimeline
        items={view.history.toReversed().map(change => ({
          id: String(change.id),
          at: change.on,
          when: change.on,
          title: (
            <span className="inline-flex flex-wrap items-center gap-2">
              <CertificateStatus status={change.status} />
              {change.reason === 'issued' ? t('historyIssued') : change.reason}
            </span>
          ),
          note: [
            change.basis ? t('basis', { basis: change.basis }) : '',
            t('by', { by: change.by ?? t('system'), at: stamp(change.at) }),
          ]
            .filter(Boolean)
            .join(lang === 'en' ? '; ' : '；'),
          mark: certificateFace[change.status].tone,
        }))}
      />
    </>
  )
  const side = (
    <>
      <SidePart title={t('title')}>
        <ul className="grid gap-2">
          <li className="flex items-center gap-2">
            <Icon name="download" />
            {view.isTypeset ? (
              <Link href={paths.certificatePdf(view.number)}>{t('pdf')}</Link>
            ) : (
              <span className="text-ink-2">{[t('pdf'), t('pdfWaiting')].join(marksOf(lang).comma)}</span>
            )}
          </li>
          <li className="flex items-center gap-2">
            <Icon name="external" />
            <Link href={paths.brand(view.number)}>{t('publicPage')}</Link>
          </li>
          <li className="flex items-center gap-2">
            <Icon name="shield" />
            <Link href={paths.verifyNumber(view.number)}>{t('verify')}</Link>
          </li>
          {view.applicationId && (
            <li className="flex items-center gap-2">
              <Icon name="cases" />
              <Link href={paths.reviewCase(view.applicationId)}>{t('toCase')}</Link>
            </li>
          )}
          {view.applicationId && (
            <li className="flex items-start gap-2">
              <Icon name="mail" className="mt-0.5" />
              <span>
                {view.feedbackReleasedAt ? (
                  `${t('feedback')}${marksOf(lang).comma}${t('feedbackAt', { at: stamp(view.feedbackReleasedAt) })}`
                ) : view.feedbackDue ? (
                  <Link href={paths.reviewFeedback(view.applicationId)}>
                    {t('feedbackWaits', { date: deadline(view.feedbackDue, locale) })}
                  </Link>
                ) : (
                  t('feedbackNone')
                )}
              </span>
            </li>
          )}
        </ul>
      </SidePart>
      <SidePart title={t('change')} screenOnly>
        {view.moves.length === 0 ? (
          <p className="text-ink-2">{t('final')}</p>
        ) : (
          <>
            <p className="mb-3 text-13 text-ink-2">{t('effective')}</p>
            <DeedForm
              id="status"
              action={changeStatus}
              hidden={{ number: view.number, version: view.version }}
              fields={[
                {
                  kind: 'radio',
                  name: 'to',
                  label: t('to'),
                  need: 'required',
                  options: view.moves.map(to => ({ value: to, label: t(to), hint: t(`hint.${to}`) })),
                },
                {
                  kind: 'area',
                  name: 'reason',
                  label: t('reason'),
                  hint: t('reasonHint'),
                  need: 'required',
                  min: 10,
                  max: 1000,
                },
                {
                  kind: 'line',
                  name: 'basis',
                  label: t('basisField'),
                  hint: t('basisHint'),
                  need: 'required',
                },
              ]}
              submit={t('submit')}
              look="ink"
            />
          </>
        )}
      </SidePart>
    </>
  )
  return (
    <WorkPage
      title={<span className="num">{view.number}</span>}
      bar={<BackLink href={paths.reviewCertificates()}>{t('title')}</BackLink>}
      tools={<CertificateStatus status={view.status} />}
    >
      <div className="px-4 pt-3 empty:hidden">
        {done === 'changed' && (
          <Notice tone="ok" role="status" title={t('done')}>
            {state(view.status)}
          </Notice>
        )}
      </div>
      <WorkColumns main={main} side={side} sideLast />
    </WorkPage>
  )
}
