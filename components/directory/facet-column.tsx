import { useTranslations } from 'next-intl'
import { BRAND_TYPE_IDS, FIELD_IDS } from '@/domain/fields'
import { type BrandQuery, FACETS, type Facet as FacetName } from '@/domain/register/find'
import { CERTIFICATE_STATUSES } from '@/domain/register/status'
import { useSay } from '../public/say'
import { Facet } from '../ui/facet'

const DISTRICTS_SHOWN = 8

type Counts = Record<FacetName, Record<string, number>>

/** The five facets with their counts; the map below holds the districts that do not fit here. */
export function FacetColumn({
  query,
  counts,
  areaIds,
  mapped,
  years,
}: {
  query: BrandQuery
  counts: Counts
  areaIds: readonly string[]
  /** How many of them stand on the map. */
  mapped: number
  years: readonly string[]
}) {
  const t = useTranslations('public.directory')
  const c = useTranslations('ui.certificate')
  const say = useSay()
  const labels: Record<FacetName, (id: string) => string> = {
    field: say.field,
    district: say.area,
    type: say.type,
    year: id => id,
    status: id =>
      CERTIFICATE_STATUSES.some(s => s === id) ? c(CERTIFICATE_STATUSES.find(s => s === id) ?? 'valid') : id,
  }
  const byCount = (a: string, b: string) => (counts.district[b] ?? 0) - (counts.district[a] ?? 0)
  const chosenFirst = [...areaIds]
    .sort(byCount)
    .sort((a, b) => Number(query.district.includes(b)) - Number(query.district.includes(a)))
  const shown = Math.max(DISTRICTS_SHOWN, query.district.length)
  const values: Record<FacetName, readonly string[]> = {
    field: FIELD_IDS,
    district: chosenFirst.slice(0, shown),
    type: BRAND_TYPE_IDS,
    year: years,
    status: CERTIFICATE_STATUSES,
  }
  return (
    <>
      {FACETS.map(facet => (
        <Facet
          key={`${facet}:${query[facet].join()}`}
          name={facet}
          title={t(`facets.${facet}`)}
          options={values[facet].map(value => ({
            value,
            label: labels[facet](value),
            count: counts[facet][value] ?? 0,
            checked: query[facet].includes(value),
          }))}
          more={
            facet === 'district' && areaIds.length > shown ? (
              <a href="#map" className="lnk-go mt-1 text-14">
                {t('allDistricts', { n: mapped })}
              </a>
            ) : undefined
          }
        />
      ))}
      <button type="submit" className="btn">
        {t('apply')}
      </button>
    </>
  )
}
