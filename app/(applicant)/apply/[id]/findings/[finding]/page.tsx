import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { type Query, uploadOutcome } from '@/app/_lib/applicant/upload-query'
import { localPath, signedIn, viewOr404 } from '@/app/_lib/page'
import { FindingForm } from '@/components/apply/finding-form'
import { dayText } from '@/components/apply/format'
import { UploadOutcome } from '@/components/evidence/upload-outcome'
import { KeyValues } from '@/components/ui/key-values'
import { BackLink, FormTitle } from '@/components/ui/page-title'
import { paths } from '@/domain/paths'
import { viewFinding } from '@/services/application/view-finding'
import { answerFinding } from '../../../actions'

type Props = { params: Promise<{ id: string; finding: string }>; searchParams: Promise<Query> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('hub.findings'))('one'),
})

export default async function FindingPage({ params, searchParams }: Props) {
  const ctx = await signedIn()
  const { id, finding: findingId } = await params
  const view = await viewOr404(viewFinding(ctx, id, findingId))
  const [query, locale, t] = await Promise.all([searchParams, getLocale(), getTranslations('hub')])
  const { finding, shell } = view
  return (
    <div className="max-w-200 pt-8 pb-12 max-lg:pt-4">
      <BackLink href={paths.applyCase(id)}>{t('backToCase')}</BackLink>
      <FormTitle title={`${finding.code} ${t(`findings.grade.${finding.grade}`)}`} />
      <div className="mt-4">
        <UploadOutcome {...uploadOutcome(query)} />
      </div>
      <KeyValues
        items={[
          { key: 'text', term: t('findings.text'), value: finding.text },
          { key: 'remedy', term: t('findings.remedy'), value: finding.remedy },
          { key: 'due', term: t('findings.dueTerm'), value: dayText(locale, finding.dueOn) },
          { key: 'status', term: t('findings.state'), value: t(`findings.status.${finding.status}`) },
          ...(finding.answer
            ? [
                {
                  key: 'answer',
                  term: t('findings.answer'),
                  value: <span className="whitespace-pre-line">{finding.answer}</span>,
                  ...(view.answerFile
                    ? {
                        note: (
                          <a className="lnk" href={paths.fileView(view.answerFile.id)}>
                            {view.answerFile.name}
                          </a>
                        ),
                      }
                    : {}),
                },
              ]
            : []),
          ...(finding.closureNote
            ? [{ key: 'closure', term: t('findings.closure'), value: finding.closureNote }]
            : []),
        ]}
      />
      {finding.status !== 'closed' && shell.mayEdit && (
        <FindingForm
          action={answerFinding}
          applicationId={id}
          personId={ctx.actor.personId}
          findingId={finding.id}
          version={finding.version}
          answer={finding.answer}
          mayUpload={finding.status === 'open'}
          files={view.files.map(({ id: fileId, name, status }) => ({ id: fileId, name, status }))}
          back={await localPath(paths.applyFinding(id, finding.id))}
        />
      )}
    </div>
  )
}
