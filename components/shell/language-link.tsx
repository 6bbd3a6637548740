'use client'
import { usePathname } from 'next/navigation'
import { useLocale } from 'next-intl'
import { bare } from './here'

/** The same page in the other language; the query goes along where script runs. */
export function LanguageLink() {
  const path = bare(usePathname())
  const english = useLocale() === 'en'
  const href = english ? path : path === '/' ? '/en' : `/en${path}`
  return (
    <a
      href={href}
      hrefLang={english ? 'zh-CN' : 'en'}
      lang={english ? 'zh-CN' : 'en'}
      className="tool"
      onClick={event => {
        event.currentTarget.href = href + window.location.search
      }}
    >
      {english ? '中文' : 'English'}
    </a>
  )
}
