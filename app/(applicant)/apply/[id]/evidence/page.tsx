import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { type Query, uploadOutcome } from '@/app/_lib/applicant/upload-query'
import { localPath, signedIn, viewOr404 } from '@/app/_lib/page'
import { CaseRail } from '@/components/apply/case-rail'
import { EvidenceList } from '@/components/evidence/evidence-list'
import { UploadOutcome } from '@/components/evidence/upload-outcome'
import { TwoColumns } from '@/components/shell/side-rail'
import { LinkButton } from '@/components/ui/button'
import { BackLink, FormTitle } from '@/components/ui/page-title'
import { SectionHead } from '@/components/ui/section-head'
import { EVIDENCE_KINDS } from '@/domain/application/evidence-kinds'
import { SECTION_IDS } from '@/domain/application/section'
import { paths } from '@/domain/paths'
import { viewCheck } from '@/services/application/view-check'
import { removeEvidence } from '../../actions'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('hub'))('allFiles'),
})

export default async function EvidencePage({ params, searchParams }: Props) {
  const ctx = await signedIn()
  const { id } = await params
  const [view, query, t, words] = await Promise.all([
    viewOr404(viewCheck(ctx, id)),
    searchParams,
    getTranslations('hub'),
    getTranslations('application'),
  ])
  const { shell } = view
  const asked = view.evidence.filter(kind => kind.isDue || kind.files.length > 0 || kind.why !== null)
  const missing = asked.filter(kind => kind.isDue && !kind.files.some(file => file.status === 'clean')).length
  const back = await localPath(paths.applyEvidence(id))
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
      {SECTION_IDS.map(section => {
        const kinds = asked.filter(({ kind }) => EVIDENCE_KINDS[kind].section === section)
        if (kinds.length === 0) return null
        return (
          <section key={section} className="mt-8">
            <SectionHead title={words(`sections.${section}.title`)} small />
            <EvidenceList
              kinds={kinds}
              applicationId={id}
              personId={ctx.actor.personId}
              back={back}
              section=""
              remove={removeEvidence}
            />
          </section>
        )
      })}
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
