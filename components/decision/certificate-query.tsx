import { useLocale, useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import { CERTIFICATE_STATUSES } from '@/domain/register/status'
import { localHref } from '../ui/href'
import { QueryButtons, QuerySearch } from '../ui/query-parts'
import { QuerySelect } from '../ui/select'

/** What the register is asked for; a plain form, so the question stands in the address. */
export function CertificateQuery({
  q,
  status,
  counts,
}: {
  q: string
  status: string
  counts: Readonly<Record<string, number>>
}) {
  const t = useTranslations('decision.certificates')
  const s = useTranslations('ui.certificate')
  const locale = useLocale()
  return (
    <form
      action={localHref(locale, paths.reviewCertificates())}
      method="get"
      className="flex flex-1 flex-wrap items-center gap-2"
    >
      <QuerySearch label={t('search')} value={q} className="w-80" />
      <QuerySelect
        key={status}
        name="status"
        label={t('status')}
        empty={t('all')}
        defaultValue={status}
        isSet={status !== ''}
        options={CERTIFICATE_STATUSES.map(value => ({ value, label: `${s(value)} ${counts[value] ?? 0}` }))}
      />
      <QueryButtons reset={paths.reviewCertificates()} />
    </form>
  )
}
