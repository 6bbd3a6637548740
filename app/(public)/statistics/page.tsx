import { getTranslations } from 'next-intl/server'
import { viewOr404 } from '@/app/_lib/page'
import { publicMetadata } from '@/app/_lib/public-page'
import { publicCtx } from '@/app/_lib/request'
import { CountBars, type CountRow } from '@/components/public/count-bars'
import { DistrictFigures } from '@/components/public/district-figures'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Figures } from '@/components/ui/figures'
import { ColumnChart } from '@/components/ui/line-chart'
import { Link } from '@/components/ui/link'
import { PageTitle } from '@/components/ui/page-title'
import { SectionHead } from '@/components/ui/section-head'
import { areasOn } from '@/domain/areas'
import { shanghaiDate, shanghaiTime } from '@/domain/calendar/days'
import { BRAND_TYPE_IDS, BRAND_TYPES, FIELD_IDS, FIELDS } from '@/domain/fields'
import { paths } from '@/domain/paths'
import { dayLong } from '@/domain/register/day-words'
import { CERTIFICATE_STATUSES } from '@/domain/register/status'
import { viewStatistics } from '@/services/register/view-statistics'

export const generateMetadata = async () => {
  const t = await getTranslations('public.statistics')
  return publicMetadata({ title: t('title'), description: t('description') })
}

const percent = (n: number, of: number): string =>
  of > 0 ? ((n / of) * 100).toFixed(1).replace(/\.0$/, '') : '0'

export default async function StatisticsPage() {
  const ctx = await publicCtx()
  const [t, s, here, view] = await Promise.all([
    getTranslations('public.statistics'),
    getTranslations('public.status'),
    getTranslations('public.here'),
    viewOr404(viewStatistics(ctx)),
  ])
  const name = ctx.locale === 'en' ? 'en' : 'zh'
  const today = shanghaiDate(ctx.now)
  const areas = areasOn(today).map(area => ({
    id: area.id,
    isOnMap: area.tile !== null,
    name: area.name[name],
    valid: view.valid.counts.district[area.id] ?? 0,
    all: view.all.district[area.id] ?? 0,
  }))
  const fields = FIELD_IDS.map((id): CountRow & { name: string } => ({
    id,
    name: FIELDS[id][name],
    count: view.valid.counts.field[id] ?? 0,
    href: paths.brands(`field=${id}&status=valid`),
  }))
  const types = BRAND_TYPE_IDS.map(
    (id): CountRow => ({
      id,
      name: BRAND_TYPES[id][name],
      count: view.valid.counts.type[id] ?? 0,
      href: paths.brands(`type=${id}&status=valid`),
    }),
  )
  const top = [...fields].sort((a, b) => b.count - a.count)[0]
  const years = Object.keys(view.all.year).sort()
  return (
    <div className="wrap">
      <Breadcrumb items={[{ href: paths.home(), label: here('home') }, { label: here('statistics') }]} />
      <PageTitle title={t('title')} lede={t('lede')} />
      <Figures
        items={[
          { id: 'total', value: view.total, label: t('total') },
          ...CERTIFICATE_STATUSES.filter(
            status => status === 'valid' || status === 'suspended' || status === 'expired',
          ).map(status => ({
            id: status,
            value: view.all.status[status] ?? 0,
            label: s(status),
            note: t('share', { percent: percent(view.all.status[status] ?? 0, view.total) }),
          })),
        ]}
      />
      <p className="pt-3 text-13 text-ink-3">
        {t('asOf', { day: dayLong(today, ctx.locale), time: shanghaiTime(ctx.now) })}
      </p>

      <div className="grid gap-x-16 lg:grid-cols-2">
        <section aria-labelledby="field" className="pt-14">
          <SectionHead small id="field" title={t('byField')} />
          <CountBars rows={fields} />
          {top && top.count > 0 && (
            <p className="mt-3 text-14/6 text-ink-2">
              {t('fieldTakeaway', {
                field: top.name,
                n: top.count,
                percent: percent(top.count, view.valid.total),
              })}
            </p>
          )}
        </section>
        <div>
          <section aria-labelledby="type" className="pt-14">
            <SectionHead small id="type" title={t('byType')} />
            <CountBars rows={types} />
          </section>
          <section aria-labelledby="status" className="pt-14">
            <SectionHead small id="status" title={t('byStatus')} />
            <CountBars
              rows={CERTIFICATE_STATUSES.map(id => ({
                id,
                name: s(id),
                count: view.all.status[id] ?? 0,
                href: paths.brands(`status=${id}`),
              }))}
            />
          </section>
        </div>
      </div>
      <section aria-labelledby="year" className="pt-14">
        <SectionHead small id="year" title={t('byYear')} />
        <div className="pt-5">
          <ColumnChart
            title={t('byYear')}
            points={years.map((year, at) => ({
              x: year,
              y: view.all.year[year] ?? 0,
              ...(at === years.length - 1 ? { current: true } : {}),
            }))}
            takeaway={t('yearNote')}
          />
        </div>
      </section>
      <section aria-labelledby="district" className="pt-14">
        <SectionHead small id="district" title={t('byDistrict')} />
        <DistrictFigures areas={areas} />
        <p className="mt-4 max-w-measure text-13 text-ink-3">{t('small')}</p>
      </section>
      <section aria-labelledby="data" className="pt-14">
        <SectionHead small id="data" title={t('data')} />
        <p className="pt-4 text-ink-2">{t('dataText')}</p>
        <p className="mt-2 flex flex-wrap gap-x-6 gap-y-2">
          <Link href="/data/brands.csv">{t('csv')}</Link>
          <Link href="/api/v1/openapi.json">{t('api')}</Link>
          <Link href="/feed.xml">{t('feed')}</Link>
        </p>
      </section>
    </div>
  )
}
