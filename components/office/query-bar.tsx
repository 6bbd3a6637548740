import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button, LinkButton } from '../ui/button'
import { type LocalPath, localHref } from '../ui/href'
import { TextInput } from '../ui/text-input'

/** The query form of a table: search and reset, works without script. */
export function QueryBar({ path, children }: { path: LocalPath; children: ReactNode }) {
  const t = useTranslations('admin.query')
  const locale = useLocale()
  return (
    <form
      action={localHref(locale, path)}
      method="get"
      role="search"
      className="flex flex-1 flex-wrap items-center gap-2"
    >
      {children}
      <Button type="submit" look="ink">
        {t('submit')}
      </Button>
      <LinkButton href={path} look="ghost">
        {t('reset')}
      </LinkButton>
    </form>
  )
}

/** A text or day one asks for, its name spoken and shown as long as it is empty. */
export function QueryText({
  name,
  label,
  value,
  type = 'text',
  hint,
  list,
  wide,
}: {
  name: string
  label: string
  value: string
  type?: 'text' | 'date' | 'search'
  hint?: string
  list?: string
  wide?: boolean
}) {
  const isDay = type === 'date'
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the input is inside TextInput
    <label className={`flex items-center gap-1 ${wide ? 'w-56' : isDay ? '' : 'w-40'} max-sm:w-full`}>
      <span className={isDay ? 'text-13 text-ink-2' : 'sr-only'}>{label}</span>
      <TextInput
        name={name}
        type={type}
        defaultValue={value}
        maxLength={100}
        {...(isDay ? {} : { placeholder: hint ?? label, icon: 'search' as const })}
        {...(list ? { list } : {})}
        className="flex-1"
      />
    </label>
  )
}
