import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { viewOr404 } from '@/app/_lib/page'
import { caseTitle } from '@/app/_lib/review/case-title'
import { ScoreChanges } from '@/components/case/score-changes'
import { ItemTable, PillarTable } from '@/components/case/scores-table'
import { WhoSees } from '@/components/case/who-sees'
import { EmptyState } from '@/components/ui/empty-state'
import { SectionHead } from '@/components/ui/section-head'
import type { CaseFrame } from '@/services/case/view-case'
import { viewReaders } from '@/services/case/view-readers'
import { viewScores } from '@/services/case/view-scores'
import type { Ctx } from '@/services/context'
import { viewScoreChanges } from '@/services/expert/view-score-changes'
import { type CasePageProps, CaseTab } from '../_frame'

export const generateMetadata = () => caseTitle('scores')

async function Scores({ ctx, view }: { ctx: Ctx; view: CaseFrame }) {
  const [scores, changes, readers, t] = await Promise.all([
    viewOr404(viewScores(ctx, view.id)),
    viewOr404(viewScoreChanges(ctx, view.id)),
    viewOr404(viewReaders(ctx, view.id)),
    getTranslations('case.scores'),
  ])
  if (!scores) notFound()
  if (scores.state === 'sealed')
    return (
      <div className="case-page">
        <EmptyState
          icon="lock"
          title={scores.of === 0 ? t('none') : t('sealed', { sealed: scores.sealed, of: scores.of })}
        >
          {t('sealedText')}
        </EmptyState>
      </div>
    )
  const nameOf = new Map(scores.pillars.flatMap(pillar => pillar.items.map(({ id, name }) => [id, name])))
  return (
    <div className="case-page">
      <div className="flex items-end justify-between gap-4">
        <SectionHead
          title={t('title')}
          aside={scores.consensus > 0 ? t('consensus', { n: scores.consensus }) : t('final')}
        />
        <WhoSees
          part="scores"
          stage={view.stage}
          mine={view.roles}
          {...(view.access.notes === 'all' ? { readers } : {})}
        />
      </div>
      <PillarTable scores={scores} />
      <SectionHead title={t('caption')} />
      <ItemTable scores={scores} />
      <ScoreChanges reopenings={changes} nameOf={id => nameOf.get(id)?.[ctx.locale] ?? id} />
    </div>
  )
}

export default function ScoresPage(props: CasePageProps) {
  return (
    <CaseTab tab="scores" {...props}>
      {async (ctx, view) => <Scores ctx={ctx} view={view} />}
    </CaseTab>
  )
}
