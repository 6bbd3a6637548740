import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { type Query, uploadOutcome } from '@/app/_lib/applicant/upload-query'
import { localPath, signedIn, viewOr404 } from '@/app/_lib/page'
import { CaseRail } from '@/components/apply/case-rail'
import { findingsUnder } from '@/components/cross-check/under-files'
import { EvidenceChecklist } from '@/components/evidence/checklist'
import { EvidenceList } from '@/components/evidence/evidence-list'
import { FileMatrix } from '@/components/evidence/file-matrix'
import { UploadOutcome } from '@/components/evidence/upload-outcome'
import { TwoColumns } from '@/components/shell/side-rail'
import { LinkButton } from '@/components/ui/button'
import { BackLink, FormTitle } from '@/components/ui/page-title'
import { SectionHead } from '@/components/ui/section-head'
import { Segments } from '@/components/ui/tabs'
import { CaseQuota } from '@/components/upload/case-quota'
import { EVIDENCE_KINDS } from '@/domain/application/evidence-kinds'
import { SECTION_IDS } from '@/domain/application/section'
import { paths } from '@/domain/paths'
import { viewCheck } from '@/services/application/view-check'
import { viewDraftCheck } from '@/services/cross-check/view-draft'
import { explainFinding } from '../../actions'
import { fileDeeds } from '../../file-deeds'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('hub'))('allFiles'),
})

export default async function EvidencePage({ params, searchParams }: Props) {
  const ctx = await signedIn()
  const { id } = await params
  const [view, crossed, query, t, words] = await Promise.all([
    viewOr404(viewCheck(ctx, id)),
    viewOr404(viewDraftCheck(ctx, id)),
    searchParams,
    getTranslations('hub'),
    getTranslations('application'),
  ])
  const { shell } = view
  const asked = view.evidence.filter(kind => kind.isDue || kind.files.length > 0 || kind.why !== null)
  const missing = view.lacks.filter(lack => lack.kind === 'evidence').length
  const isByFile = query.by === 'file'
  const [back, list, locale] = await Promise.all([
    localPath(paths.applyEvidence(id)),
    getTranslations('evidence.list'),
    getLocale(),
  ])
  return (
    <TwoColumns form aside={<CaseRail facts={shell} />}>
      <div className="pt-6 max-lg:pt-4">
        <BackLink href={paths.applyCase(id)}>{t('backToList')}</BackLink>
      </div>
      <FormTitle
        title={t('allFiles')}
        lede={missing > 0 ? t('evidence.lackLede', { n: missing }) : t('evidence.fullLede')}
      />
      <div className="mt-4">
        <UploadOutcome {...uploadOutcome(query)} />
      </div>
      <EvidenceChecklist kinds={asked} scheme={shell.schemeCode} here={back} />
      <div className="mt-6">
        <Segments
          label={list('view')}
          items={[
            { href: paths.applyEvidence(id), label: list('byKind'), current: !isByFile },
            { href: `${paths.applyEvidence(id)}?by=file`, label: list('byFile'), current: isByFile },
          ]}
        />
      </div>
      {isByFile && (
        <div className="mt-4">
          <FileMatrix
            kinds={view.evidence}
            criteria={view.criteria}
            lang={locale === 'en' ? 'en' : 'zh-CN'}
            here={back}
          />
        </div>
      )}
      {(isByFile ? [] : SECTION_IDS).map(section => {
        const kinds = asked.filter(({ kind }) => EVIDENCE_KINDS[kind].section === section)
        if (kinds.length === 0) return null
        return (
          <section key={section} className="mt-8">
            <SectionHead title={words(`sections.${section}.title`)} small />
            <EvidenceList
              kinds={kinds}
              isPart
              applicationId={id}
              personId={ctx.actor.personId}
              back={back}
              section=""
              {...fileDeeds}
              openKinds={view.openKinds}
              under={findingsUnder(crossed, kinds, {
                applicationId: id,
                section: '',
                explain: explainFinding,
              })}
            />
          </section>
        )
      })}
      {!isByFile && asked.some(kind => kind.isOpen) && <CaseQuota applicationId={id} />}
      {view.move && (
        <div className="mt-10 flex flex-wrap gap-3 border-t border-line pt-6">
          <LinkButton href={paths.applyCheck(id)} look="primary" wide>
            {t('checkAndSign')}
          </LinkButton>
          <LinkButton href={paths.applyCase(id)} wide>
            {t('backToList')}
          </LinkButton>
        </div>
      )}
    </TwoColumns>
  )
}
