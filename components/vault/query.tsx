import { useLocale, useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import { VAULT_KINDS } from '@/domain/vault/records'
import { Button, LinkButton } from '../ui/button'
import { localHref } from '../ui/href'
import { QuerySelect } from '../ui/select'
import { TextInput } from '../ui/text-input'

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
  const u = useTranslations('ui')
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
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the input is inside TextInput */}
      <label className="w-72 max-sm:w-full">
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
      <Button type="submit" look="ink">
        {u('search')}
      </Button>
      <LinkButton href={paths.applyVault(`enterprise=${enterprise}`)} look="ghost">
        {u('reset')}
      </LinkButton>
    </form>
  )
}
