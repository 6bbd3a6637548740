import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import { promisedDays } from '@/domain/scheme/promised-days'
import type { Scheme } from '@/domain/scheme/schema'
import { Link } from '../ui/link'
import { SectionHead } from '../ui/section-head'
import { Steps } from '../ui/steps'

const STAGES = [
  'draft',
  'formal_check',
  'district_check',
  'expert_review',
  'site_visit',
  'deliberation',
  'public_notice',
  'certified',
] as const
type Shown = (typeof STAGES)[number]

/** The whole way of an application with the limits of the scheme; what lies outside the promise is said below. */
export function Stages({ scheme, link }: { scheme: Scheme; link?: boolean }) {
  const t = useTranslations('public')
  const isOn = (id: Shown): boolean =>
    (id !== 'district_check' || scheme.optionalStages.districtCheck) &&
    (id !== 'site_visit' || scheme.optionalStages.siteVisit)
  const shown = STAGES.filter(isOn)
  const promised = promisedDays(scheme)
  const people: Partial<Record<Shown, number>> = {
    expert_review: scheme.panelSize,
    site_visit: scheme.minInspectors,
  }
  return (
    <>
      <SectionHead
        id="steps"
        title={t('home.steps')}
        aside={
          <>
            {t('home.stepsNote', { n: promised })}
            {link && <Link href={paths.guide()}>{t('home.toGuide')}</Link>}
          </>
        }
      />
      <div className="pt-8 max-lg:pt-6">
        <Steps
          items={shown.map(id => ({
            id,
            name: t(`steps.${id}.name`),
            who: t(`steps.${id}.who`, { n: people[id] ?? 0 }),
            limit: id === 'draft' ? t('steps.window') : t('steps.days', { n: scheme.limits[id] ?? 0 }),
          }))}
        />
      </div>
      <p className="mt-6 border-t border-line pt-4 text-14/6 text-ink-2">{t('home.stepsFoot')}</p>
    </>
  )
}
