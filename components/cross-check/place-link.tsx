import { useTranslations } from 'next-intl'
import type { Finding } from '@/domain/cross-check/result'
import { paths } from '@/domain/paths'
import { Link } from '../ui/link'

const boxOf = ({ box }: Finding) => {
  if (!box) return undefined
  const [x, y, w, h] = box
  return { x, y, w, h }
}

/** The page a finding stands on, as the address of that place in the file. */
export function PlaceLink({ finding, text }: { finding: Finding; text: string }) {
  const t = useTranslations('crossCheck')
  if (!finding.evidenceId || finding.page === null) return null
  const page = t('page', { n: finding.page })
  return (
    <Link
      href={paths.fileView(finding.evidenceId, finding.page, boxOf(finding))}
      target="_blank"
      className="num ms-1 whitespace-nowrap text-13"
      aria-label={`${page}，${t('seeWhere', { text })}`}
    >
      {page}
    </Link>
  )
}
