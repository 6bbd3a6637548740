import { getTranslations } from 'next-intl/server'
import { viewOr404 } from '@/app/_lib/page'
import { caseTitle } from '@/app/_lib/review/case-title'
import { Flagging } from '@/app/_lib/review/flagging'
import { FileTable, MissingKinds } from '@/components/case/files'
import { WhoSees } from '@/components/case/who-sees'
import { CrossCheckByFile } from '@/components/cross-check/by-file'
import { SectionHead } from '@/components/ui/section-head'
import type { CaseFrame } from '@/services/case/view-case'
import { viewEvidence } from '@/services/case/view-evidence'
import type { Ctx } from '@/services/context'
import { viewCaseCheck } from '@/services/cross-check/view-case'
import { ReviewWords } from '../../../../_words'
import { type CasePageProps, CaseTab } from '../_frame'

export const generateMetadata = () => caseTitle('evidence')

async function Evidence({ ctx, view }: { ctx: Ctx; view: CaseFrame }) {
  const [{ files, missing }, crossed, t] = await Promise.all([
    viewOr404(viewEvidence(ctx, view.id)),
    viewOr404(viewCaseCheck(ctx, view.id)),
    getTranslations('case.files'),
  ])
  return (
    <div className="case-page">
      <div className="flex items-end justify-between">
        <SectionHead title={t('title')} aside={t('count', { n: files.length })} />
        <WhoSees part="evidence" stage={view.stage} mine={view.roles} />
      </div>
      <MissingKinds missing={missing} />
      {files.length === 0 ? (
        <p className="text-13 text-ink-3">{t('none')}</p>
      ) : (
        <ReviewWords names={['board', 'case', 'application', 'office', 'evidence', 'desk']}>
          <Flagging ctx={ctx} view={view}>
            <FileTable files={files} />
          </Flagging>
        </ReviewWords>
      )}
      <CrossCheckByFile view={crossed} files={files} applicationId={view.id} />
    </div>
  )
}

export default function EvidencePage(props: CasePageProps) {
  return (
    <CaseTab tab="evidence" {...props}>
      {async (ctx, view) => <Evidence ctx={ctx} view={view} />}
    </CaseTab>
  )
}
