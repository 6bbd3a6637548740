import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { SchemeBrandValue, SchemeQuality } from '@/components/office/scheme-brand-value'
import { SchemeEvidence } from '@/components/office/scheme-evidence'
import { SchemeRubric } from '@/components/office/scheme-rubric'
import { SchemeLimits, SchemeRules, SchemeThresholds } from '@/components/office/scheme-rules'
import { SchemeStatus } from '@/components/office/scheme-status'
import { SchemeVariants } from '@/components/office/scheme-variants'
import { WorkPage } from '@/components/shell/work-page'
import { marksOf } from '@/components/ui/marks'
import { BackLink } from '@/components/ui/page-title'
import { paths } from '@/domain/paths'
import { viewScheme } from '@/services/scheme/view-schemes'

type Place = { params: Promise<{ code: string }> }

export const generateMetadata = async ({ params }: Place): Promise<Metadata> => ({
  title: `${(await getTranslations('admin.schemes'))('title')} ${(await params).code}`,
})

export default async function SchemePage({ params }: Place) {
  const { code } = await params
  const ctx = await signedIn()
  const { line, scheme } = await viewOr404(viewScheme(ctx, code))
  const [t, own] = await Promise.all([getTranslations('admin.schemes'), getTranslations('content.variants')])
  const parts = [
    ['limits', t('limits')],
    ['application', t('application')],
    ['rules', t('rules')],
    ['thresholds', t('thresholds')],
    ['rubric', t('rubric')],
    ...scheme.pillars.map(pillar => [`pillar-${pillar.id}`, pillar.shortTitle[ctx.locale]] as const),
    ['quality', t('quality')],
    ['brand-value', t('brandValue')],
    ['variants', own('title')],
    ['evidence', t('evidence')],
    ['certificate', t('certificateFields')],
  ] as const
  return (
    <WorkPage
      title={scheme.title[ctx.locale]}
      bar={<BackLink href={paths.officeScheme()}>{t('versions')}</BackLink>}
      tools={<SchemeStatus status={line.status} />}
      foot={
        <span className="num">
          {line.code}
          {marksOf(ctx.locale).comma}
          {t('effective', { date: line.effectiveFrom })}
        </span>
      }
    >
      <div className="grid max-w-330 items-start gap-x-10 gap-y-6 px-6 py-6 max-md:px-4 lg:grid-cols-[13rem_minmax(0,1fr)]">
        <nav aria-label={t('contents')} className="top-6 lg:sticky">
          <h2 className="mb-2 text-13 font-normal text-ink-3">{t('contents')}</h2>
          <ul className="grid gap-0.5 max-lg:grid-cols-2">
            {parts.map(([id, label]) => (
              <li key={id} className={id.startsWith('pillar-') ? 'pl-4' : undefined}>
                <a href={`#${id}`} className="lnk-plain inline-flex min-h-7 items-center">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="grid min-w-0 gap-10">
          <p className="max-w-measure text-ink-2">{t('readOnly')}</p>
          <SchemeLimits scheme={scheme} />
          <SchemeRules scheme={scheme} />
          <SchemeThresholds scheme={scheme} locale={ctx.locale} />
          <SchemeRubric scheme={scheme} locale={ctx.locale} />
          <SchemeQuality scheme={scheme} />
          <SchemeBrandValue scheme={scheme} locale={ctx.locale} />
          <SchemeVariants scheme={scheme} locale={ctx.locale} />
          <SchemeEvidence scheme={scheme} locale={ctx.locale} />
        </div>
      </div>
    </WorkPage>
  )
}
