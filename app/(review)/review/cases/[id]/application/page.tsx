import { getLocale, getTranslations } from 'next-intl/server'
import { figureNames } from '@/app/_lib/applicant/figure-names'
import { viewOr404 } from '@/app/_lib/page'
import { caseTitle } from '@/app/_lib/review/case-title'
import { Flagging } from '@/app/_lib/review/flagging'
import { moment } from '@/components/board/dates'
import { AnswerSection } from '@/components/case/answers'
import { WhoSees } from '@/components/case/who-sees'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { inList } from '@/domain/board/query'
import { paths } from '@/domain/paths'
import { viewApplication } from '@/services/case/view-application'
import type { CaseFrame } from '@/services/case/view-case'
import type { Ctx } from '@/services/context'
import { ReviewWords } from '../../../../_words'
import { type CasePageProps, CaseTab } from '../_frame'

export const generateMetadata = () => caseTitle('application')

type Part = { ctx: Ctx; view: CaseFrame; list: string; reveal: boolean }

async function Application({ ctx, view, list, reveal }: Part) {
  const [answers, t, w, d, locale] = await Promise.all([
    viewOr404(viewApplication(ctx, view.id, reveal)),
    getTranslations('case.application'),
    getTranslations('application'),
    getTranslations('desk'),
    getLocale(),
  ])
  if (!answers)
    return (
      <div className="case-page">
        <EmptyState icon="document" title={t('never')} />
      </div>
    )
  const { submission } = answers
  const here = inList(paths.reviewCase(view.id, 'application'), list)
  const renewal = await getTranslations('renewal')
  const last = {
    reference: answers.cycle?.source.reference ?? '',
    date: answers.cycle?.source.submittedOn ?? '',
  }
  const differing = answers.sections.flatMap(section => section.items).filter(item => item.cycle).length
  const names = figureNames(answers.settings, locale === 'en' ? 'en' : 'zh-CN', answers.questions)
  return (
    <ReviewWords names={['board', 'case', 'application', 'hub', 'desk', 'office', 'renewal', 'sees']}>
      <div className="case-page">
        <div className="flex flex-wrap items-center justify-between gap-3 pt-4 text-13 text-ink-2">
          <p>
            {t('submitted', { seq: submission.seq, at: moment(submission.at, locale) })}
            {answers.changes > 0 && <span className="ml-3">{t('changes', { n: answers.changes })}</span>}
            <span className="num ml-3 text-ink-3" title={submission.hash}>
              {t('hash')} {submission.hash.slice(0, 16)}
            </span>
          </p>
          <span className="flex flex-wrap gap-2">
            <LinkButton size="sm" icon="document" href={paths.applyPdf(view.id)} prefetch={false}>
              {d('pdf')}
            </LinkButton>
            {answers.personal === 'masked' && (
              <LinkButton
                size="sm"
                icon="eye"
                href={`${here}${list ? '&' : '?'}reveal=1`}
                title={t('revealNote')}
              >
                {t('reveal')}
              </LinkButton>
            )}
            {answers.personal === 'shown' && (
              <LinkButton size="sm" icon="eye-off" href={here}>
                {t('hide')}
              </LinkButton>
            )}
            <WhoSees
              part={answers.personal === 'none' ? 'application' : 'personal'}
              stage={view.stage}
              mine={view.roles}
            />
          </span>
        </div>
        {answers.cycle && (
          <Notice className="mt-3" icon="history">
            {differing > 0 ? renewal('cycle', { ...last, n: differing }) : renewal('cycleNone', last)}{' '}
            <Link href={paths.reviewCase(answers.cycle.source.id)}>{last.reference}</Link>
          </Notice>
        )}
        {answers.personal === 'shown' && <Notice className="mt-3">{t('shown')}</Notice>}
        {answers.personal === 'none' && <Notice className="mt-3">{t('withheld')}</Notice>}
        <nav aria-label={t('jump')} className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-13">
          {answers.sections.map(section => (
            <a key={section.id} className="lnk" href={`#section-${section.id}`}>
              {w(`sections.${section.id}.title`)}
            </a>
          ))}
        </nav>
        <Flagging ctx={ctx} view={view}>
          {answers.sections.map(section => (
            <AnswerSection key={section.id} id={section.id} items={section.items} names={names} />
          ))}
        </Flagging>
      </div>
    </ReviewWords>
  )
}

export default function ApplicationPage(props: CasePageProps) {
  return (
    <CaseTab tab="application" {...props}>
      {async (ctx, view, list) => (
        <Application ctx={ctx} view={view} list={list} reveal={(await props.searchParams).reveal === '1'} />
      )}
    </CaseTab>
  )
}
