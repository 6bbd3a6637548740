import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { longDay } from '@/components/board/dates'
import { AnswerWithdrawalForm } from '@/components/conflict/answer-withdrawal'
import { PairTable } from '@/components/conflict/pair-table'
import { TieForm } from '@/components/conflict/tie-form'
import { TieTable } from '@/components/conflict/tie-table'
import { WithdrawalList } from '@/components/conflict/withdrawal-list'
import { CaseBar } from '@/components/scoring/case-bar'
import { Button, LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { KeyValues } from '@/components/ui/key-values'
import { SectionHead } from '@/components/ui/section-head'
import { QuerySelect } from '@/components/ui/select'
import { ConflictQuery } from '@/domain/conflict/input'
import { MOST_PATH_STEPS, PATH_STEPS } from '@/domain/conflict/path'
import { paths } from '@/domain/paths'
import { viewConflicts } from '@/services/conflict/view-conflicts'
import { viewAskedWithdrawals } from '@/services/conflict/view-withdrawals'
import { ReviewWords } from '../../../../_words'
import {
  addEnterpriseTieForm,
  answerWithdrawalForm,
  dismissConflictForm,
  removeEnterpriseTieForm,
} from '../../actions'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ [key: string]: string | string[] | undefined }>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('conflict'))('title'),
})

export default async function ConflictsPage({ params, searchParams }: Props) {
  const ctx = await signedIn()
  const query = ConflictQuery.parse(await searchParams)
  const [view, requests, t, locale] = await Promise.all([
    viewOr404(viewConflicts(ctx, (await params).id, query)),
    viewOr404(viewAskedWithdrawals(ctx, (await params).id)),
    getTranslations('conflict'),
    getLocale(),
  ])
  const { id } = view.head
  const dayOf = (day: string): string => longDay(day, locale)
  const lengths = Array.from({ length: MOST_PATH_STEPS }, (_, i) => i + 1)
  return (
    <ReviewWords names={['scoring', 'conflict']}>
      <div className="work-main">
        <CaseBar head={view.head} back={{ href: paths.reviewPanel(id), label: t('back') }} />
        <main id="main" tabIndex={-1} className="work-body">
          <div className="mx-auto grid max-w-[72rem] gap-8 px-4 py-5">
            <section>
              <SectionHead title={t('title')} aside={t('summary', view.counts)} />
              <p className="my-3 max-w-[56rem] text-ink-2">{t('lede')}</p>
              <form className="mb-4 flex flex-wrap items-center gap-2" action="">
                <input
                  className="input w-52"
                  name="q"
                  defaultValue={query.q}
                  placeholder={t('query')}
                  aria-label={t('query')}
                />
                <QuerySelect
                  name="show"
                  label={t('show')}
                  defaultValue={query.show}
                  isSet={query.show === 'all'}
                  options={(['hits', 'all'] as const).map(value => ({ value, label: t(`shows.${value}`) }))}
                />
                <QuerySelect
                  name="most"
                  label={t('most')}
                  defaultValue={String(query.most)}
                  isSet={query.most !== PATH_STEPS}
                  options={lengths.map(n => ({ value: String(n), label: t('steps', { n }) }))}
                />
                <Button type="submit" look="ink">
                  {t('find')}
                </Button>
                <LinkButton href={paths.reviewConflicts(id)}>{t('reset')}</LinkButton>
              </form>
              {view.pairs.length === 0 ? (
                <EmptyState icon="experts" title={query.q ? t('noneFound') : t('none')}>
                  {query.q ? undefined : t('noneText', { n: query.most, all: view.counts.all })}
                </EmptyState>
              ) : (
                <PairTable applicationId={id} pairs={view.pairs} dayOf={dayOf} action={dismissConflictForm} />
              )}
              {view.counts.matching > view.pairs.length && (
                <p className="mt-2 text-13 text-ink-3">
                  {t('shown', { n: view.pairs.length, of: view.counts.matching })}
                </p>
              )}
            </section>
            {requests.length > 0 && (
              <section>
                <SectionHead id="requests" title={t('withdrawal.title')} aside={t('withdrawal.note')} />
                <WithdrawalList
                  lines={requests}
                  dayOf={dayOf}
                  more={asked =>
                    asked.answer === null && (
                      <AnswerWithdrawalForm applicationId={id} asked={asked} action={answerWithdrawalForm} />
                    )
                  }
                />
              </section>
            )}
            <section>
              <SectionHead title={t('ties')} aside={t('tiesNote')} />
              <KeyValues
                items={[
                  { key: 'enterprise', term: t('enterprise'), value: view.enterprise.name },
                  { key: 'creditCode', term: t('creditCode'), value: view.enterprise.creditCode },
                  {
                    key: 'representative',
                    term: t('representative'),
                    value: view.enterprise.legalRepresentative,
                  },
                ]}
              />
              <TieTable applicationId={id} ties={view.ties} action={removeEnterpriseTieForm} />
              <TieForm applicationId={id} action={addEnterpriseTieForm} />
            </section>
          </div>
        </main>
      </div>
    </ReviewWords>
  )
}
