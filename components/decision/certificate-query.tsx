import { useLocale, useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import { CERTIFICATE_STATUSES } from '@/domain/register/status'
import { Button, LinkButton } from '../ui/button'
import { localHref } from '../ui/href'
import { QuerySelect } from '../ui/select'
import { TextInput } from '../ui/text-input'

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
  const u = useTranslations('ui')
  const s = useTranslations('ui.certificate')
  const locale = useLocale()
  return (
    <form
      action={localHref(locale, paths.reviewCertificates())}
      method="get"
      className="flex flex-1 flex-wrap items-center gap-2"
    >
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the input is inside TextInput */}
      <label className="w-80 max-sm:w-full">
        <span className="sr-only">{t('search')}</span>
        <TextInput
          name="q"
          type="search"
          defaultValue={q}
          maxLength={60}
          placeholder={t('search')}
          icon="search"
          className="w-full"
        />
      </label>
      <QuerySelect
        key={status}
        name="status"
        label={t('status')}
        empty={t('all')}
        defaultValue={status}
        isSet={status !== ''}
        options={CERTIFICATE_STATUSES.map(value => ({ value, label: `${s(value)} ${counts[value] ?? 0}` }))}
      />
      <Button type="submit" look="ink">
        {u('search')}
      </Button>
      <LinkButton href={paths.reviewCertificates()} look="ghost">
        {u('reset')}
      </LinkButton>
    </form>
  )
}
