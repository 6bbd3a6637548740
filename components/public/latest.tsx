import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import { EmptyState } from '../ui/empty-state'
import { Link } from '../ui/link'
import { Name } from './name'
import { useSay } from './say'

export type ListedBrand = {
  number: string
  brandName: string
  brandNameEn: string
  holderName: string
  holderNameEn: string
  productName: string
  productNameEn: string
  areaId: string
  fieldId: string
}

/** The brands recognised last. */
export function Latest({ rows }: { rows: readonly ListedBrand[] }) {
  const t = useTranslations('public.home')
  const say = useSay()
  if (rows.length === 0) return <EmptyState level={3} title={t('noneYet')} />
  return (
    <ul>
      {rows.map(row => (
        <li
          key={row.number}
          className="grid min-h-19 grid-cols-[11rem_minmax(0,1fr)_9.5rem_5rem] items-center gap-x-4 border-b border-line py-3 text-15 max-xl:grid-cols-[9.5rem_minmax(0,1fr)_5rem] max-lg:grid-cols-[minmax(0,1fr)_auto]"
        >
          <span>
            <Link href={paths.brand(row.number)} look="plain" className="font-song text-19 font-bold">
              <Name zh={row.brandName} en={row.brandNameEn} />
            </Link>
            <span className="block text-14 text-ink-2">
              <Name zh={row.productName} en={row.productNameEn} />
            </span>
          </span>
          <span className="max-lg:col-span-2 max-lg:row-start-2 max-lg:text-14 max-lg:text-ink-2">
            <Name zh={row.holderName} en={row.holderNameEn} />
          </span>
          <span className="text-ink-2 max-xl:hidden">{say.field(row.fieldId)}</span>
          <span className="text-ink-2 max-lg:col-start-2 max-lg:row-start-1 max-lg:self-start max-lg:text-right max-lg:text-14/7">
            {say.isEnglish ? say.areaShort(row.areaId) : say.area(row.areaId)}
          </span>
        </li>
      ))}
    </ul>
  )
}
