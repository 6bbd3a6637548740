import { useTranslations } from 'next-intl'
import type { ComponentPropsWithRef } from 'react'
import { Icon } from './icon'

/** The one large search of a page, inside a GET form the page provides. */
export function SearchBox({
  id,
  name = 'q',
  submit,
  ...rest
}: ComponentPropsWithRef<'input'> & { id: string; submit?: string }) {
  const t = useTranslations('ui')
  return (
    <div className="search">
      <Icon name="search" size={20} />
      <input id={id} name={name} type="search" autoComplete="off" enterKeyHint="search" {...rest} />
      <button type="submit" className="btn btn-primary">
        {submit ?? t('search')}
      </button>
    </div>
  )
}
