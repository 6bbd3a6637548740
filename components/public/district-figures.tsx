import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import { Link } from '../ui/link'
import { Table, Td, Th } from '../ui/table'
import { TileMap } from '../ui/tile-map'

type AreaFigures = { id: string; isOnMap: boolean; name: string; valid: number; all: number }

/** The districts as tiles and as a table. */
export function DistrictFigures({ areas }: { areas: readonly AreaFigures[] }) {
  const t = useTranslations('public.statistics')
  const href = (id: string) => paths.brands(`district=${id}&status=valid`)
  const sorted = [...areas].sort((a, b) => b.valid - a.valid || b.all - a.all)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-12 pt-6 xl:grid-cols-[616px_minmax(0,1fr)]">
      <TileMap
        level={3}
        title={t('mapTitle')}
        tiles={areas
          .filter(area => area.isOnMap)
          .map(area => ({ areaId: area.id, count: area.valid, href: href(area.id) }))}
      />
      <details open className="min-w-0">
        <summary className="lnk w-fit text-14">{t('districtTable')}</summary>
        <Table caption={t('districtTable')} kind="dense" className="mt-3">
          <thead>
            <tr>
              <Th>{t('district')}</Th>
              <Th num>{t('count')}</Th>
              <Th num>{t('all')}</Th>
            </tr>
          </thead>
          <tbody>
            {sorted.map(area => (
              <tr key={area.id}>
                <Td>
                  <Link href={href(area.id)} look="plain">
                    {area.name}
                  </Link>
                </Td>
                <Td num>{area.valid}</Td>
                <Td num>{area.all}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </details>
    </div>
  )
}
