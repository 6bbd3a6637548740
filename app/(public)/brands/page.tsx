import { getTranslations } from 'next-intl/server'
import { localPath, viewOr404 } from '@/app/_lib/page'
import { allOf, firstOf, type SearchParams } from '@/app/_lib/params'
import { publicMetadata } from '@/app/_lib/public-page'
import { publicCtx } from '@/app/_lib/request'
import { AppliedTags } from '@/components/directory/applied-tags'
import { AutoApply } from '@/components/directory/auto-apply'
import { DistrictMap } from '@/components/directory/district-map'
import { FacetColumn } from '@/components/directory/facet-column'
import { ResultCards } from '@/components/directory/result-cards'
import { NoResults, ResultFoot } from '@/components/directory/result-foot'
import { ResultTable } from '@/components/directory/result-table'
import { SearchSuggest } from '@/components/directory/search-suggest'
import { SortSelect, ViewSwitch } from '@/components/directory/sort-and-view'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Icon } from '@/components/ui/icon'
import { Pager } from '@/components/ui/pager'
import { areasOn } from '@/domain/areas'
import { shanghaiDate } from '@/domain/calendar/days'
import { paths } from '@/domain/paths'
import { PAGE_SIZE, readQuery, writeQuery } from '@/domain/register/find'
import { findBrands, wholeRegister } from '@/services/register/find-brands'

export const generateMetadata = async () => {
  const t = await getTranslations('public.directory')
  return publicMetadata({ title: t('title'), description: t('description') })
}

export default async function BrandsPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await publicCtx()
  const params = await allOf(searchParams)
  const query = readQuery(params)
  const view = firstOf(params, 'view') === 'cards' ? 'cards' : 'table'
  const kept = view === 'cards' ? view : undefined
  const [t, here, found, whole, action] = await Promise.all([
    getTranslations('public.directory'),
    getTranslations('public.here'),
    viewOr404(findBrands(ctx, query)),
    wholeRegister(ctx),
    localPath(paths.brands()),
  ])
  const shown = { ...query, page: found.page }
  const today = shanghaiDate(ctx.now)
  const areas = areasOn(today)
  // A zone without a tile can only be chosen among the boxes, so it is listed there once it has a brand.
  const tiled = areas.filter(area => area.tile).map(area => area.id)
  const listed = areas.filter(area => area.tile || whole.counts.district[area.id]).map(area => area.id)
  const years = Object.keys(whole.counts.year).sort().reverse()
  const from = (found.page - 1) * PAGE_SIZE + 1
  return (
    <div className="wrap">
      <Breadcrumb items={[{ href: paths.home(), label: here('home') }, { label: here('brands') }]} />
      <AutoApply action={action} label={t('label')}>
        {kept && <input type="hidden" name="view" value={kept} />}
        <div className="pt-6 pb-8 max-lg:pt-4 max-lg:pb-0">
          <h1 className="font-song text-40 max-lg:text-30">{t('title')}</h1>
          <p className="mt-2 max-w-measure text-ink-2">{t('lede', { n: whole.total })}</p>
          <div className="mt-6 max-w-[48.5rem]">
            <label htmlFor="q" className="sr-only">
              {t('label')}
            </label>
            <SearchSuggest
              key={query.q}
              id="q"
              look="field"
              defaultValue={query.q}
              placeholder={t('example')}
              words={{
                submit: t('search'),
                count: t.raw('suggestCount'),
                none: t('suggestNone'),
                list: t('suggestList'),
              }}
            />
          </div>
        </div>
        <div className="grid gap-12 border-t border-ink pt-6 max-xl:gap-8 max-lg:mt-6 max-lg:flex max-lg:flex-col max-lg:gap-6 max-lg:pt-4 lg:grid-cols-[14.5rem_minmax(0,1fr)]">
          <div className="max-lg:order-4" data-print="no">
            <h2 className="sr-only">{t('filters')}</h2>
            <FacetColumn
              query={query}
              counts={found.counts}
              areaIds={listed}
              mapped={tiled.length}
              years={years}
            />
          </div>
          <section aria-label={t('results')} className="max-lg:contents">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-2 pb-4 max-lg:order-1 max-lg:pb-0">
              <h2 className="mr-1 font-song text-22 max-lg:w-full" aria-live="polite">
                {t('total', { n: found.total })}
              </h2>
              <AppliedTags query={query} view={kept} />
              <span className="ml-auto max-lg:hidden">
                <ViewSwitch query={shown} view={view} />
              </span>
            </div>
            <div id="filters" className="max-lg:order-3">
              <DistrictMap query={query} counts={found.counts.district} areaIds={tiled} view={kept} />
            </div>
            <div className="max-lg:order-2">
              <div className="mt-4 flex flex-wrap items-center gap-3 max-lg:mt-0">
                {found.total > 0 && (
                  <span className="text-14/6 text-ink-2 max-lg:hidden">
                    {t('range', { from, to: from + found.rows.length - 1, n: found.total })}
                  </span>
                )}
                <a href="#filters" className="btn btn-sm lg:hidden">
                  <Icon name="filter" />
                  {t('toFilters')}
                </a>
                <SortSelect query={query} />
              </div>
              {found.total === 0 ? (
                <NoResults query={query} view={kept} />
              ) : view === 'cards' ? (
                <ResultCards rows={found.rows} />
              ) : (
                <ResultTable rows={found.rows} />
              )}
              <Pager
                page={found.page}
                pages={found.pages}
                href={page => paths.brands(writeQuery({ ...query, page }, kept))}
              />
              <ResultFoot query={query} />
            </div>
          </section>
        </div>
      </AutoApply>
    </div>
  )
}
