import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { longDay, stampOf } from '@/components/apply/format'
import { SignVisitForm } from '@/components/apply/sign-visit-form'
import { Notice } from '@/components/ui/notice'
import { BackLink, FormTitle } from '@/components/ui/page-title'
import { SectionHead } from '@/components/ui/section-head'
import { Table, Td, Th } from '@/components/ui/table'
import { paths } from '@/domain/paths'
import { isDoneIn } from '@/domain/workflow/work'
import { viewOwnVisit } from '@/services/application/view-visit'
import { proofNeeded } from '@/services/session/step-up'
import { signVisitRecord } from '../../actions'

type Props = { params: Promise<{ id: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('hub.visit'))('record'),
})

export default async function VisitPage({ params }: Props) {
  const ctx = await signedIn()
  const { id } = await params
  const view = await viewOr404(viewOwnVisit(ctx, id))
  const [locale, t, hub] = await Promise.all([
    getLocale(),
    getTranslations('hub.visit'),
    getTranslations('hub'),
  ])
  const maySign = view.shell.maySign && isDoneIn('visiting', view.shell.stage) && !view.ourSignature
  return (
    <div className="max-w-240 pt-8 pb-12 max-lg:pt-4">
      <BackLink href={paths.applyCase(id)}>{hub('backToCase')}</BackLink>
      <FormTitle
        title={t('record')}
        lede={view.plannedOn ? t('plannedOn', { date: longDay(locale, view.plannedOn) }) : undefined}
      />
      <section className="mt-6">
        <SectionHead title={t('checks')} small />
        <Table caption={t('checks')} stack>
          <thead>
            <tr>
              <Th>{t('item')}</Th>
              <Th>{t('claim')}</Th>
              <Th>{t('result')}</Th>
              <Th>{t('remarks')}</Th>
            </tr>
          </thead>
          <tbody>
            {view.checks.map(check => (
              <tr key={check.id}>
                <Td label={t('item')}>{check.item}</Td>
                <Td label={t('claim')}>{check.claim}</Td>
                <Td label={t('result')}>{t(`results.${check.result}`)}</Td>
                <Td label={t('remarks')}>{check.note}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </section>
      {view.summary && (
        <section className="mt-8">
          <SectionHead title={t('summary')} small />
          <p className="mt-3 whitespace-pre-line">{view.summary}</p>
        </section>
      )}
      <section className="mt-8">
        <SectionHead title={t('signatures')} small />
        <p className="mt-3">{t('inspectorsSigned', { n: view.inspectorsSigned })}</p>
        {view.ourSignature && (
          <Notice tone="ok" className="mt-3" title={t('weSigned', { at: stampOf(view.ourSignature.at) })}>
            {view.ourSignature.remark}
          </Notice>
        )}
        {maySign && (
          <SignVisitForm
            action={signVisitRecord}
            applicationId={id}
            version={view.version}
            proof={await proofNeeded(ctx)}
          />
        )}
      </section>
    </div>
  )
}
