import { getTranslations } from 'next-intl/server'
import { caseTitle } from '@/app/_lib/review/case-title'
import { LogTable } from '@/components/case/log-table'
import { WhoSees } from '@/components/case/who-sees'
import { SectionHead } from '@/components/ui/section-head'
import { type CasePageProps, CaseTab } from '../_frame'

export const generateMetadata = () => caseTitle('log')

export default function LogPage(props: CasePageProps) {
  return (
    <CaseTab tab="log" {...props}>
      {async (_, view) => {
        const t = await getTranslations('case.log')
        return (
          <div className="case-page">
            <div className="flex items-end justify-between gap-4">
              <SectionHead title={t('title')} {...(view.access.log === 'all' ? {} : { aside: t('part') })} />
              <WhoSees part="log" stage={view.stage} mine={view.roles} />
            </div>
            <LogTable lines={view.log} readTo={view.readTo} />
          </div>
        )
      }}
    </CaseTab>
  )
}
