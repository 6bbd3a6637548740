import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { CaseBar } from '@/components/scoring/case-bar'
import { AnswerForm, ProposeForm, Voices } from '@/components/scoring/consensus-room'
import { ConsensusTable } from '@/components/scoring/consensus-table'
import { Discussion, SayForm, Steps } from '@/components/scoring/discussion'
import { Proposal } from '@/components/scoring/proposal'
import { RobustnessPanel } from '@/components/scoring/robustness-panel'
import { Icon } from '@/components/ui/icon'
import { paths } from '@/domain/paths'
import { hasRole } from '@/domain/people/roles'
import { viewConsensus } from '@/services/expert/view-consensus'
import { ReviewWords } from '../../../_words'
import { answerForm, proposeForm, sayForm } from '../actions'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ [key: string]: string | string[] | undefined }>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('scoring.consensus'))('title'),
})

export default async function ConsensusPage({ params, searchParams }: Props) {
  const ctx = await signedIn()
  const { id } = await params
  const [view, t, scoring, asked, locale] = await Promise.all([
    viewOr404(viewConsensus(ctx, id)),
    getTranslations('scoring.consensus'),
    getTranslations('scoring.room'),
    searchParams,
    getLocale(),
  ])
  const items = view.pillars.flatMap(p => p.items)
  const first = items.find(i => i.state === 'proposed') ?? items.find(i => i.state === 'needed')
  const open = Object.hasOwn(asked, 'item') ? items.find(i => i.id === asked.item) : first
  const isMember = view.myAlias !== null && view.isStageOpen
  const mine = open?.proposal?.voices.find(v => v.alias === view.myAlias)
  const isSettled = open?.state === 'agreed'
  const back =
    hasRole(ctx.actor, 'expert') && view.myAlias !== null
      ? { href: paths.reviewTasks(), label: t('back') }
      : { href: paths.reviewCase(view.head.id), label: view.head.reference }
  return (
    <ReviewWords names={['scoring', 'sealing']}>
      <div className="work-main">
        <CaseBar head={view.head} back={back}>
          <span className="whitespace-nowrap text-13 text-ink-2 max-lg:hidden">
            {t('members', { n: view.members.length })}
          </span>
        </CaseBar>
        <main id="main" tabIndex={-1} className="work-body">
          <div className="cons">
            <div className="cons-left">
              <ConsensusTable
                view={view}
                open={open?.id ?? null}
                room={
                  open && (
                    <>
                      {open.proposal && (
                        <div className="cons-agree">
                          <Proposal item={open} />
                          <Voices item={open} />
                          {isMember && !isSettled && !mine && (
                            <AnswerForm
                              key={`${open.id}${open.proposal.version}`}
                              id={view.head.id}
                              item={open}
                              action={answerForm}
                            />
                          )}
                        </div>
                      )}
                      {isMember && !isSettled && open.mayPropose && (
                        <div className="cons-agree">
                          <ProposeForm
                            key={`${open.id}${open.proposal?.version ?? 0}`}
                            id={view.head.id}
                            item={open}
                            step={view.step}
                            action={proposeForm}
                          />
                        </div>
                      )}
                      {open.kind !== 'computed' && (isMember || open.remarks.length > 0) && (
                        <div className="cons-talk">
                          <Discussion item={open} />
                          <Steps item={open} />
                          {isMember && (
                            <SayForm
                              key={`${open.id}${open.remarks.length}`}
                              id={view.head.id}
                              item={open}
                              action={sayForm}
                            />
                          )}
                        </div>
                      )}
                      {!isMember && open.mayPropose && !isSettled && (
                        <p className="px-4 pb-3 text-13 text-ink-3">{t('reader')}</p>
                      )}
                    </>
                  )
                }
              />
            </div>
            <RobustnessPanel view={view} locale={locale === 'en' ? 'en' : 'zh-CN'} />
          </div>
        </main>
        <footer className="work-foot">
          <span>{scoring('scheme', { code: view.schemeCode })}</span>
          <span className="inline-flex items-center gap-1">
            <Icon name="lock" size={12} />
            {t('sealedNote')}
          </span>
        </footer>
      </div>
    </ReviewWords>
  )
}
