import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import { type BrandQuery, toggled, writeQuery } from '@/domain/register/find'
import { useSay } from '../public/say'
import { Icon } from '../ui/icon'
import { Link } from '../ui/link'
import { TileMap } from '../ui/tile-map'

/** The districts as tiles and as text, every one a link that adds or removes it. */
export function DistrictMap({
  query,
  counts,
  areaIds,
  view,
}: {
  query: BrandQuery
  counts: Record<string, number>
  areaIds: readonly string[]
  view?: string | undefined
}) {
  const t = useTranslations('public.directory')
  const say = useSay()
  const hrefOf = (id: string) => paths.brands(writeQuery(toggled(query, 'district', id), view))
  const withAny = areaIds
    .filter(id => (counts[id] ?? 0) > 0)
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0))
  const without = areaIds.filter(id => !counts[id])
  return (
    <details
      id="map"
      open
      className="group rounded-lg border border-line bg-surface max-lg:-mx-1"
      data-print="no"
    >
      <summary className="flex list-none items-center justify-between px-6 py-4 text-14 font-bold max-lg:p-3 [&::-webkit-details-marker]:hidden">
        {t('byDistrict')}
        <span className="inline-flex items-center gap-1 font-normal text-ink-2">
          <span className="group-open:hidden">{t('unfold')}</span>
          <span className="hidden group-open:inline">{t('fold')}</span>
          <Icon name="down" className="group-open:rotate-180" />
        </span>
      </summary>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8 px-6 pt-1 pb-6 max-lg:px-3 max-lg:pb-5 xl:grid-cols-[616px_minmax(0,1fr)]">
        <TileMap
          title={
            query.field.length === 1
              ? t('mapTitleField', { field: say.field(query.field[0] ?? '') })
              : t('mapTitle')
          }
          note={t('mapNote')}
          tiles={areaIds.map(areaId => ({
            areaId,
            count: counts[areaId] ?? 0,
            href: hrefOf(areaId),
            selected: query.district.includes(areaId),
          }))}
        />
        <div>
          <h3 className="border-b border-line pb-2 text-14 font-bold">{t('asText')}</h3>
          <ul
            className="text-14 xl:max-h-[22rem] xl:overflow-y-auto max-xl:columns-3 max-xl:gap-8 max-lg:columns-2 max-lg:gap-6"
            tabIndex={-1}
          >
            {withAny.map(id => (
              <li key={id} className="break-inside-avoid">
                <Link
                  href={hrefOf(id)}
                  look="plain"
                  className="flex min-h-7 items-center justify-between gap-2 aria-[current]:font-bold max-lg:min-h-8"
                  aria-current={query.district.includes(id) ? 'true' : undefined}
                >
                  {say.isEnglish ? say.areaShort(id) : say.area(id)}
                  <span className="num text-13">{counts[id]}</span>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      </div>
      {without.length > 0 && (
        <p className="px-6 pb-5 text-13 text-ink-3 max-lg:px-3">
          {t('noneIn', {
            n: without.length,
            list: without.map(say.areaShort).join(say.isEnglish ? ', ' : '、'),
          })}
        </p>
      )}
    </details>
  )
}
