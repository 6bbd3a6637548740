import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { CaseRail } from '@/components/apply/case-rail'
import { longDay, stampOf } from '@/components/apply/format'
import { TwoColumns } from '@/components/shell/side-rail'
import { LinkButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { KeyValues } from '@/components/ui/key-values'
import { BackLink } from '@/components/ui/page-title'
import { Panel } from '@/components/ui/panel'
import { SectionHead } from '@/components/ui/section-head'
import { paths } from '@/domain/paths'
import { viewReceipt } from '@/services/application/view-receipt'

type Props = { params: Promise<{ id: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('hub.receipt'))('title'),
})

export default async function ReceiptPage({ params }: Props) {
  const ctx = await signedIn()
  const { id } = await params
  const view = await viewOr404(viewReceipt(ctx, id))
  const [locale, t, hub] = await Promise.all([
    getLocale(),
    getTranslations('hub.receipt'),
    getTranslations('hub'),
  ])
  const { shell, submissions } = view
  const last = submissions.at(-1)
  const isAgain = submissions.length > 1
  return (
    <TwoColumns form aside={<CaseRail facts={shell} />}>
      <div className="pt-6 max-lg:pt-4">
        <BackLink href={paths.applyCase(id)}>{hub('backToCase')}</BackLink>
      </div>
      <Panel tone="ok" className="mt-4 p-6">
        <h1 className="flex items-center gap-3 text-24 max-lg:text-20">
          <Icon name="check-circle" size={24} className="tone-ok" />
          {t(isAgain ? 'handedBack' : 'submitted')}
        </h1>
        <p className="num mt-3 text-32 font-bold">{shell.reference}</p>
        <p className="text-ink-2">{t('keep')}</p>
      </Panel>
      <section className="mt-10">
        <SectionHead title={t('next')} small />
        <ol className="mt-3 grid list-decimal gap-2 pl-6">
          <li>{t('steps.formal', { days: view.formalCheckDays })}</li>
          <li>{t('steps.correction')}</li>
          <li>{t('steps.review')}</li>
          <li>
            {shell.course.expected
              ? t(shell.course.expected.isEstimated ? 'steps.expectedEstimated' : 'steps.expected', {
                  date: longDay(locale, shell.course.expected.date),
                })
              : t('steps.told')}
          </li>
        </ol>
      </section>
      <section className="mt-10">
        <SectionHead title={t('record')} small />
        {submissions.toReversed().map(one => (
          <KeyValues
            key={one.seq}
            className="mt-3"
            items={[
              { key: 'seq', term: t('version'), value: t('versionN', { n: one.seq }) },
              { key: 'at', term: t('at'), value: <span className="num">{stampOf(one.at)}</span> },
              { key: 'by', term: t('by'), value: one.signedBy },
              { key: 'files', term: t('files'), value: t('filesN', { n: one.files }) },
              {
                key: 'hash',
                term: 'SHA-256',
                value: <code className="text-13 break-all">{one.hash}</code>,
                ...(one === last ? { note: t('hashHelp') } : {}),
              },
            ]}
          />
        ))}
      </section>
      <div className="mt-8 flex flex-wrap gap-3">
        <LinkButton href={paths.applyPdf(id)} look="primary" icon="download" wide>
          {t('pdf')}
        </LinkButton>
        <LinkButton href={paths.applyCase(id)} wide>
          {hub('backToCase')}
        </LinkButton>
      </div>
    </TwoColumns>
  )
}
