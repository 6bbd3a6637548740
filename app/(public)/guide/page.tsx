import { getTranslations } from 'next-intl/server'
import { publicMetadata } from '@/app/_lib/public-page'
import { publicCtx } from '@/app/_lib/request'
import { GuideMaterials } from '@/components/public/guide-materials'
import { GuidePoints } from '@/components/public/guide-points'
import { GuideRules } from '@/components/public/guide-rules'
import { Stages } from '@/components/public/stages'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageTitle } from '@/components/ui/page-title'
import { SectionHead } from '@/components/ui/section-head'
import { paths } from '@/domain/paths'
import { dayLong } from '@/domain/register/day-words'
import { schemeOfToday } from '@/services/register/view-footer'

export const generateMetadata = async () => {
  const t = await getTranslations('guide')
  return publicMetadata({ title: t('title'), description: t('description') })
}

const CONTENTS = ['who', 'steps', 'points', 'materials', 'time', 'after'] as const

export default async function GuidePage() {
  const ctx = await publicCtx()
  const [t, here, scheme] = await Promise.all([
    getTranslations('guide'),
    getTranslations('public.here'),
    schemeOfToday(ctx),
  ])
  return (
    <div className="wrap">
      <Breadcrumb items={[{ href: paths.home(), label: here('home') }, { label: here('guide') }]} />
      <PageTitle
        title={t('title')}
        lede={
          scheme
            ? t('lede', { code: scheme.code, day: dayLong(scheme.effectiveFrom, ctx.locale) })
            : t('noScheme')
        }
      />
      {scheme ? (
        <>
          <nav
            aria-label={t('contents')}
            className="mb-12 flex flex-wrap gap-x-6 gap-y-1 border-y border-line py-3 text-14/7"
            data-print="no"
          >
            {CONTENTS.map(id => (
              <a key={id} href={`#${id}`} className="lnk-plain text-ink-2">
                {t(`${id}.title`)}
              </a>
            ))}
          </nav>
          <section id="who" aria-labelledby="who-title">
            <SectionHead id="who-title" title={t('who.title')} />
            <GuideRules part="who" />
            <div className="mt-6 flex flex-wrap gap-3" data-print="no">
              <LinkButton href={paths.eligibility()} look="primary" wide>
                {t('who.check')}
              </LinkButton>
              <LinkButton href={paths.apply()} wide>
                {t('who.apply')}
              </LinkButton>
            </div>
          </section>
          <section aria-labelledby="steps" className="pt-20 max-lg:pt-14">
            <Stages scheme={scheme} />
          </section>
          <GuidePoints scheme={scheme} />
          <GuideMaterials scheme={scheme} />
          <section id="time" aria-labelledby="time-title" className="pt-20 max-lg:pt-14">
            <SectionHead id="time-title" title={t('time.title')} />
            <GuideRules
              part="time"
              values={{
                correction: scheme.limits.correction ?? 10,
                rounds: scheme.correction.rounds,
                notice: scheme.noticeDays,
              }}
            />
          </section>
          <section id="after" aria-labelledby="after-title" className="pt-20 max-lg:pt-14">
            <SectionHead id="after-title" title={t('after.title')} />
            <GuideRules
              part="after"
              values={{
                years: scheme.certificate.validityYears,
                opens: scheme.certificate.renewalOpensMonths,
                closes: scheme.certificate.renewalClosesDays,
              }}
            />
          </section>
        </>
      ) : (
        <EmptyState title={t('noScheme')} icon="calendar" />
      )}
    </div>
  )
}
