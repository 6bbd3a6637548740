import { getTranslations } from 'next-intl/server'
import { localPath } from '@/app/_lib/page'
import { allOf, firstOf, type SearchParams } from '@/app/_lib/params'
import { publicMetadata } from '@/app/_lib/public-page'
import { publicCtx } from '@/app/_lib/request'
import { EligibilityKind } from '@/components/public/eligibility-kind'
import { EligibilityQuestions } from '@/components/public/eligibility-questions'
import { EligibilityResult } from '@/components/public/eligibility-result'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { EmptyState } from '@/components/ui/empty-state'
import { PageTitle } from '@/components/ui/page-title'
import { BRAND_TYPE_IDS, FIELD_IDS } from '@/domain/fields'
import { paths } from '@/domain/paths'
import { readCheck, startWith } from '@/domain/register/carry'
import { judgeEligibility, questionsFor, variantFor } from '@/domain/register/eligibility'
import { schemeOfToday } from '@/services/register/view-footer'

export const generateMetadata = async () => {
  const t = await getTranslations('guide.eligibility')
  return publicMetadata({ title: t('title'), description: t('description') })
}

export default async function EligibilityPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await publicCtx()
  const [t, g, here, params, scheme, action] = await Promise.all([
    getTranslations('guide.eligibility'),
    getTranslations('guide'),
    getTranslations('public.here'),
    allOf(searchParams),
    schemeOfToday(ctx),
    localPath(paths.eligibility()),
  ])
  const type = BRAND_TYPE_IDS.find(id => id === firstOf(params, 'type'))
  const field = FIELD_IDS.find(id => id === firstOf(params, 'field'))
  const questions = type && field && scheme ? questionsFor(scheme, type, field) : []
  const answers = readCheck(params)?.answers ?? {}
  const isAnswered = firstOf(params, 'done') === '1'
  return (
    <div className="wrap">
      <Breadcrumb
        items={[
          { href: paths.home(), label: here('home') },
          { href: paths.guide(), label: here('guide') },
          { label: here('eligibility') },
        ]}
      />
      <PageTitle title={t('title')} lede={t('lede')} />
      <div className="max-w-[52rem]">
        {!scheme && <EmptyState title={g('noScheme')} icon="calendar" />}
        {scheme && (!type || !field) && <EligibilityKind action={action} type={type} field={field} />}
        {type && field && scheme && (
          <>
            {isAnswered && (
              <EligibilityResult
                judged={judgeEligibility(questions, answers)}
                start={startWith({ type, field, answers })}
                scheme={scheme}
                variant={variantFor(type, field)}
              />
            )}
            <EligibilityQuestions
              action={action}
              type={type}
              field={field}
              questions={questions}
              answers={answers}
              scheme={scheme}
            />
          </>
        )}
      </div>
    </div>
  )
}
