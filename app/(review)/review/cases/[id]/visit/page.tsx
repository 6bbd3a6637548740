import { getTranslations } from 'next-intl/server'
import { viewOr404 } from '@/app/_lib/page'
import { caseTitle } from '@/app/_lib/review/case-title'
import { VisitRecord } from '@/components/case/visit'
import { WhoSees } from '@/components/case/who-sees'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { SectionHead } from '@/components/ui/section-head'
import { paths } from '@/domain/paths'
import type { CaseFrame } from '@/services/case/view-case'
import { viewVisit } from '@/services/case/view-visit'
import type { Ctx } from '@/services/context'
import { type CasePageProps, CaseTab } from '../_frame'

export const generateMetadata = () => caseTitle('visit')

async function VisitTab({ ctx, view }: { ctx: Ctx; view: CaseFrame }) {
  const [visit, t] = await Promise.all([viewOr404(viewVisit(ctx, view.id)), getTranslations('case.visit')])
  return (
    <div className="case-page">
      {visit ? (
        <>
          <div className="flex items-end justify-between gap-4">
            <SectionHead title={t('title')} />
            <WhoSees part="visit" stage={view.stage} mine={view.roles} />
          </div>
          <VisitRecord visit={visit} />
        </>
      ) : (
        <EmptyState icon="pin" title={t('none')}>
          {t('noneText')}
        </EmptyState>
      )}
      {visit?.isInspector && (
        <p className="mt-4">
          <LinkButton look="ink" href={paths.visit(view.id)} iconAfter="arrow-right">
            {t('go')}
          </LinkButton>
        </p>
      )}
    </div>
  )
}

export default function VisitPage(props: CasePageProps) {
  return (
    <CaseTab tab="visit" {...props}>
      {async (ctx, view) => <VisitTab ctx={ctx} view={view} />}
    </CaseTab>
  )
}
