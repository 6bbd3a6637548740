import '@/components/changes/changes.css'
import { getLocale, getTranslations } from 'next-intl/server'
import { figureNames } from '@/app/_lib/applicant/figure-names'
import { viewOr404 } from '@/app/_lib/page'
import { caseTitle } from '@/app/_lib/review/case-title'
import { moment } from '@/components/board/dates'
import { FigureChanges } from '@/components/changes/figure-changes'
import { FileChanges } from '@/components/changes/file-changes'
import { SectionChanges } from '@/components/changes/section-changes'
import { EmptyState } from '@/components/ui/empty-state'
import type { CaseFrame } from '@/services/case/view-case'
import { viewChanges } from '@/services/case/view-changes'
import type { Ctx } from '@/services/context'
import { ReviewWords } from '../../../../_words'
import { type CasePageProps, CaseTab } from '../_frame'

export const generateMetadata = () => caseTitle('changes')

async function Changes({ ctx, view }: { ctx: Ctx; view: CaseFrame }) {
  const [found, t, locale] = await Promise.all([
    viewOr404(viewChanges(ctx, view.id)),
    getTranslations('desk.changes'),
    getLocale(),
  ])
  if (!found)
    return (
      <div className="case-page">
        <EmptyState icon="document" title={t('only')}>
          {t('onlyHelp')}
        </EmptyState>
      </div>
    )
  const names = figureNames(found.settings, locale, found.questions)
  const { counts, checks } = found
  const shown = found.sections.filter(section => section.changed.length > 0)
  const rest = found.sections.filter(section => section.changed.length === 0)
  return (
    <ReviewWords names={['board', 'case', 'application', 'hub', 'desk']}>
      <div className="case-page changes">
        <h2 className="pt-4 text-16 font-bold">{t('title')}</h2>
        <p className="text-13 text-ink-2">
          {t('between', { from: found.from.seq, to: found.to.seq })}
          <span className="ml-3">{t('submitted', { at: moment(found.to.at, locale) })}</span>
        </p>
        <p className="mt-1 text-14">
          {counts.answers + counts.files === 0 ? t('none') : t('summary', counts)}
        </p>
        {checks && checks.again + checks.carried > 0 && (
          <p className="mt-1 text-13 text-ink-2">{t('checks', checks)}</p>
        )}
        {shown.map(section => (
          <SectionChanges key={section.id} section={section} names={names} />
        ))}
        {(found.files.length > 0 || found.keptFiles > 0) && (
          <FileChanges files={found.files} kept={found.keptFiles} />
        )}
        <FigureChanges changed={found.figures.changed} same={found.figures.same} />
        {rest.map(section => (
          <SectionChanges key={section.id} section={section} names={names} />
        ))}
      </div>
    </ReviewWords>
  )
}

export default function ChangesPage(props: CasePageProps) {
  return (
    <CaseTab tab="changes" {...props}>
      {(ctx, view) => Changes({ ctx, view })}
    </CaseTab>
  )
}
