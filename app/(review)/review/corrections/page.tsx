import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { ExtendForm } from '@/components/case/extend-form'
import { QueryBar } from '@/components/office/query-bar'
import { WorkPage } from '@/components/shell/work-page'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { QuerySelect } from '@/components/ui/select'
import { areaName, areasOn } from '@/domain/areas'
import { shanghaiDate } from '@/domain/calendar/days'
import { readPage } from '@/domain/pages'
import { paths } from '@/domain/paths'
import { viewCorrections } from '@/services/case/view-corrections'
import { extendMany } from './actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('office.corrections'))('title'),
})

type Asked = { area?: string; page?: string }

export default async function CorrectionsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const ctx = await signedIn()
  const asked = await searchParams
  const area = typeof asked.area === 'string' ? asked.area : ''
  const [view, t, query, locale] = await Promise.all([
    viewOr404(viewCorrections(ctx, { area, page: readPage(asked.page) })),
    getTranslations('office.corrections'),
    getTranslations('admin.query'),
    getLocale(),
  ])
  const lang = locale === 'en' ? 'en' : 'zh-CN'
  return (
    <WorkPage
      title={t('title')}
      query={
        <QueryBar path={paths.reviewCorrections()}>
          <QuerySelect
            name="area"
            label={t('area')}
            empty={t('allAreas')}
            defaultValue={area}
            isSet={area !== ''}
            options={areasOn(shanghaiDate(ctx.now)).map(({ id }) => ({
              value: id,
              label: areaName(id, lang),
            }))}
          />
        </QueryBar>
      }
      foot={t('total', { n: view.total })}
    >
      <div className="px-4 pb-10">
        <p className="mt-3 max-w-measure text-13 text-ink-2">{t('lede')}</p>
        {view.rows.length === 0 ? (
          <EmptyState
            icon="pause-circle"
            title={t(area ? 'noneFound' : 'none')}
            action={
              area ? (
                <LinkButton href={paths.reviewCorrections()}>{query('reset')}</LinkButton>
              ) : (
                <LinkButton href={paths.board()}>{t('toBoard')}</LinkButton>
              )
            }
          >
            {t('noneHelp')}
          </EmptyState>
        ) : (
          <ExtendForm
            key={`${area} ${view.page}`}
            rows={view.rows.map(row => ({ ...row, area: areaName(row.areaId, lang) }))}
            action={extendMany}
          />
        )}
        <Pager
          page={view.page}
          pages={view.pages}
          href={n => `?${new URLSearchParams({ area, page: String(n) })}`}
        />
      </div>
    </WorkPage>
  )
}
