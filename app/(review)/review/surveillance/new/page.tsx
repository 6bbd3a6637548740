import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { DeedForm } from '@/components/decision/deed-form'
import { WorkPage } from '@/components/shell/work-page'
import { BackLink } from '@/components/ui/page-title'
import { SectionHead } from '@/components/ui/section-head'
import { areaName, areasOn } from '@/domain/areas'
import { shanghaiDate } from '@/domain/calendar/days'
import { FIELD_IDS, FIELDS } from '@/domain/fields'
import { paths } from '@/domain/paths'
import { REST_DAYS, SHARE_FLOOR } from '@/domain/surveillance/target'
import { viewNewRound } from '@/services/surveillance/view-new'
import { publishRound } from '../actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('surveillance.add'))('title'),
})

export default async function NewRoundPage() {
  const ctx = await signedIn()
  const [view, t, s, locale] = await Promise.all([
    viewOr404(viewNewRound(ctx)),
    getTranslations('surveillance.add'),
    getTranslations('surveillance'),
    getLocale(),
  ])
  const isEnglish = locale === 'en'
  const need = 'required' as const
  return (
    <WorkPage title={t('title')} bar={<BackLink href={paths.reviewSurveillance()}>{s('back')}</BackLink>}>
      <div className="max-w-230 px-6 py-5 max-md:px-4">
        <p className="mb-5 max-w-measure text-ink-2">{t('lede', { minutes: view.minutes })}</p>
        <DeedForm
          id="round"
          action={publishRound}
          hidden={{}}
          submit={t('submit')}
          columns
          fields={[
            { kind: 'line', name: 'title', label: t('name'), hint: t('nameHint'), need },
            {
              kind: 'line',
              name: 'share',
              label: t('share'),
              hint: t('shareHint', { floor: SHARE_FLOOR }),
              need,
              value: String(SHARE_FLOOR),
            },
            {
              kind: 'select',
              name: 'areaId',
              label: t('area'),
              empty: t('allAreas'),
              options: areasOn(shanghaiDate(ctx.now)).map(({ id }) => ({
                value: id,
                label: areaName(id, isEnglish ? 'en' : 'zh-CN'),
              })),
            },
            {
              kind: 'select',
              name: 'fieldId',
              label: t('field'),
              empty: t('allFields'),
              options: FIELD_IDS.map(id => ({ value: id, label: FIELDS[id][isEnglish ? 'en' : 'zh'] })),
            },
            {
              kind: 'date',
              name: 'checkBy',
              label: t('checkBy'),
              hint: t('checkByHint'),
              need,
              value: view.checkBy,
            },
          ]}
        />
        <SectionHead title={t('rules')} />
        <ul className="max-w-measure list-disc pt-2 pl-5 text-14/6 text-ink-2">
          <li>{t('rule1', { days: REST_DAYS })}</li>
          <li>{t('rule2')}</li>
          <li>{t('rule3')}</li>
          <li>{t('rule4')}</li>
        </ul>
      </div>
    </WorkPage>
  )
}
