import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import type { CertificateStatus as Status } from '@/domain/register/status'
import { Name } from '../public/name'
import { useSay } from '../public/say'
import { CertificateStatus } from '../ui/certificate-status'
import { Link } from '../ui/link'
import { Table, Td, Th } from '../ui/table'

export type ResultRow = {
  number: string
  status: Status
  brandName: string
  brandNameEn: string
  holderName: string
  holderNameEn: string
  productName: string
  productNameEn: string
  areaId: string
  fieldId: string
  brandType: string
  issuedOn: string
  validUntil: string
}

const HEADS = ['brand', 'number', 'district', 'field', 'validity', 'status'] as const
const quiet = 'block text-13 text-ink-3'
const small = 'max-lg:!text-13 max-lg:text-ink-2'

/** The register as rows; on a phone each row folds to four lines. */
export function ResultTable({ rows }: { rows: readonly ResultRow[] }) {
  const t = useTranslations('public.directory')
  const say = useSay()
  return (
    <Table caption={t('caption')} stack>
      <thead>
        <tr>
          {HEADS.map(head => (
            <Th key={head} className={head === 'field' ? 'max-xl:hidden' : undefined}>
              {t(`heads.${head}`)}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.number} className="max-lg:!grid-cols-[minmax(0,1fr)_auto]">
            <Td>
              <Link href={paths.brand(row.number)} look="plain" className="font-song text-17/6 font-bold">
                <Name zh={row.brandName} en={row.brandNameEn} />
              </Link>
              <span className="block text-ink-2">
                <Name zh={row.holderName} en={row.holderNameEn} />
              </span>
            </Td>
            <Td className={`max-lg:col-start-1 max-lg:row-start-3 ${small}`}>
              <span className="num text-13 lg:whitespace-nowrap">{row.number}</span>
              <span className={`${quiet} max-lg:hidden`}>
                <Name zh={row.productName} en={row.productNameEn} />
              </span>
            </Td>
            <Td className={`max-lg:col-span-2 max-lg:row-start-2 ${small}`}>
              {say.isEnglish ? say.areaShort(row.areaId) : say.area(row.areaId)}
              <span className="ml-2 text-ink-3 lg:hidden">
                <Name zh={row.productName} en={row.productNameEn} />
              </span>
            </Td>
            <Td className="max-xl:!hidden">
              {say.field(row.fieldId)}
              <span className={quiet}>{say.type(row.brandType)}</span>
            </Td>
            <Td className={`num max-lg:col-start-2 max-lg:row-start-3 lg:whitespace-nowrap ${small}`}>
              <span className="max-lg:hidden">{row.issuedOn}</span>
              <span className={quiet}>{t('until', { day: row.validUntil })}</span>
            </Td>
            <Td className="max-lg:col-start-2 max-lg:row-start-1 max-lg:justify-self-end">
              <CertificateStatus status={row.status} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
