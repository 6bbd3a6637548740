import { getTranslations } from 'next-intl/server'
import { viewOr404 } from '@/app/_lib/page'
import { caseTitle } from '@/app/_lib/review/case-title'
import { Objections, Rounds, SentTable } from '@/components/case/letters'
import { EmptyState } from '@/components/ui/empty-state'
import type { CaseFrame } from '@/services/case/view-case'
import { viewLetters } from '@/services/case/view-letters'
import type { Ctx } from '@/services/context'
import { type CasePageProps, CaseTab } from '../_frame'

export const generateMetadata = () => caseTitle('letters')

async function Letters({ ctx, view }: { ctx: Ctx; view: CaseFrame }) {
  const [letters, t] = await Promise.all([
    viewOr404(viewLetters(ctx, view.id)),
    getTranslations('case.letters'),
  ])
  const isEmpty = letters.rounds.length + letters.sent.length + letters.objections.length === 0
  return (
    <div className="case-page">
      {isEmpty && (
        <EmptyState icon="mail" title={t('none')}>
          {t('noneText')}
        </EmptyState>
      )}
      <Rounds rounds={letters.rounds} />
      {letters.objections.length > 0 && (
        <Objections objections={letters.objections} mayHandle={view.roles.includes('officer')} />
      )}
      {letters.sent.length > 0 && <SentTable sent={letters.sent} />}
    </div>
  )
}

export default function LettersPage(props: CasePageProps) {
  return (
    <CaseTab tab="letters" {...props}>
      {async (ctx, view) => <Letters ctx={ctx} view={view} />}
    </CaseTab>
  )
}
