import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import { Name } from '../public/name'
import { useSay } from '../public/say'
import { CertificateStatus } from '../ui/certificate-status'
import { Link } from '../ui/link'
import type { ResultRow } from './result-table'

/** The register as cards, two or three in a row. */
export function ResultCards({ rows }: { rows: readonly ResultRow[] }) {
  const t = useTranslations('public.directory')
  const say = useSay()
  return (
    <ul className="grid gap-4 pt-4 sm:grid-cols-2 xl:grid-cols-3">
      {rows.map(row => (
        <li key={row.number} className="flex flex-col rounded-lg border border-line bg-surface p-5">
          <div className="flex items-start justify-between gap-3">
            <Link href={paths.brand(row.number)} look="plain" className="font-song text-22 font-bold">
              <Name zh={row.brandName} en={row.brandNameEn} />
            </Link>
            <span className="mt-1">
              <CertificateStatus status={row.status} />
            </span>
          </div>
          <p className="text-15">
            <Name zh={row.productName} en={row.productNameEn} />
          </p>
          <p className="mt-1 text-14/6 text-ink-2">
            <Name zh={row.holderName} en={row.holderNameEn} />
          </p>
          <p className="mt-auto border-t border-line pt-3 text-13 text-ink-3 [margin-top:auto]">
            {[say.area(row.areaId), say.field(row.fieldId), say.type(row.brandType)].join(
              say.isEnglish ? ', ' : '，',
            )}
          </p>
          <p className="num mt-1 text-13 text-ink-3">
            {row.issuedOn} {t('until', { day: row.validUntil })}
          </p>
        </li>
      ))}
    </ul>
  )
}
