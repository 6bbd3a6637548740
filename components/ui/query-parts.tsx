import { useTranslations } from 'next-intl'
import { Button, LinkButton } from './button'
import { cx } from './cx'
import type { LocalPath } from './href'
import { TextInput } from './text-input'

/** The one field of a query form in which anything is typed. */
export function QuerySearch({
  label,
  value,
  className,
}: {
  label: string
  value: string
  className: string
}) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the input is inside TextInput
    <label className={cx(className, 'max-sm:w-full')}>
      <span className="sr-only">{label}</span>
      <TextInput
        name="q"
        type="search"
        defaultValue={value}
        maxLength={60}
        placeholder={label}
        icon="search"
        className="w-full"
      />
    </label>
  )
}

/** Asks, and puts every question back. */
export function QueryButtons({ reset }: { reset?: LocalPath }) {
  const t = useTranslations('ui')
  return (
    <>
      <Button type="submit" look="ink">
        {t('search')}
      </Button>
      {reset && (
        <LinkButton href={reset} look="ghost">
          {t('reset')}
        </LinkButton>
      )}
    </>
  )
}
