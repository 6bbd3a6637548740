import { useLocale, useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import { VAULT_KINDS } from '@/domain/vault/records'
import { localHref } from '../ui/href'
import { QueryButtons, QuerySearch } from '../ui/query-parts'
import { QuerySelect } from '../ui/select'

export const VAULT_STATES = ['in_date', 'soon', 'expired', 'pending', 'archived'] as const

/** What the vault is asked for; a plain form, so the question stands in the address. */
export function VaultQuery({
  enterprise,
  enterprises,
  q,
  kind,
  state,
}: {
  enterprise: string
  enterprises: readonly { id: string; name: string }[]
  q: string
  kind: string
  state: string
}) {
  const t = useTranslations('vault')
  const locale = useLocale()
  return (
    <form
      action={localHref(locale, paths.applyVault())}
      method="get"
      className="mt-6 flex flex-wrap items-center gap-2"
    >
      {enterprises.length > 1 ? (
        <QuerySelect
          name="enterprise"
          label={t('enterprise')}
          defaultValue={enterprise}
          isSet={false}
          options={enterprises.map(one => ({ value: one.id, label: one.name }))}
        />
      ) : (
        <input type="hidden" name="enterprise" value={enterprise} />
      )}
      <QuerySearch label={t('search')} value={q} className="w-72" />
      <QuerySelect
        key={`kind-${kind}`}
        name="kind"
        label={t('kind')}
        empty={t('allKinds')}
        defaultValue={kind}
        isSet={kind !== ''}
        options={VAULT_KINDS.map(value => ({ value, label: t(`kinds.${value}`) }))}
      />
      <QuerySelect
        key={`state-${state}`}
        name="state"
        label={t('state')}
        empty={t('allStates')}
        defaultValue={state}
        isSet={state !== ''}
        options={VAULT_STATES.map(value => ({ value, label: t(`states.${value}`) }))}
      />
      <QueryButtons reset={paths.applyVault(`enterprise=${enterprise}`)} />
    </form>
  )
}
