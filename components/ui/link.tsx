import NextLink from 'next/link'
import { useLocale } from 'next-intl'
import type { ComponentPropsWithRef } from 'react'
import { cx } from './cx'
import { type Href, isFile, localHref } from './href'
import { Icon } from './icon'

const looks = { text: 'lnk', plain: 'lnk-plain', go: 'lnk-go', bare: undefined }

type Props = Omit<ComponentPropsWithRef<'a'>, 'href'> & {
  href: Href
  look?: keyof typeof looks
  prefetch?: boolean
}

/** Every link inside the site; keeps the reader's language. Prefetch is off because each page is rendered on request. */
export function Link({ href, look = 'text', prefetch = false, className, children, ...rest }: Props) {
  const locale = useLocale()
  const to = localHref(locale, href)
  const names = cx(looks[look], className) || undefined
  const body = (
    <>
      {children}
      {look === 'go' && <Icon name="right" />}
    </>
  )
  if (isFile(href) || href.startsWith('#')) {
    return (
      <a href={to} className={names} {...rest}>
        {body}
      </a>
    )
  }
  return (
    <NextLink href={to} prefetch={prefetch} className={names} {...rest}>
      {body}
    </NextLink>
  )
}
