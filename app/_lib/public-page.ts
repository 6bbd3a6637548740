import 'server-only'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { herePath } from './page'
import { requestLocale } from './request'

type PageFacts = { title: string; description: string; isIndexed?: boolean }

/** Title, description, both languages and preview of a public page. */
export const publicMetadata = async ({
  title,
  description,
  isIndexed = true,
}: PageFacts): Promise<Metadata> => {
  const [path, locale, t] = await Promise.all([herePath(), requestLocale(), getTranslations('shell')])
  const english = `/en${path === '/' ? '' : path}`
  return {
    title,
    description,
    alternates: { canonical: locale === 'en' ? english : path, languages: { 'zh-CN': path, en: english } },
    openGraph: {
      title,
      description,
      type: 'website',
      siteName: t('nameLine'),
      locale: locale === 'en' ? 'en' : 'zh_CN',
    },
    ...(isIndexed ? {} : { robots: { index: false, follow: false } }),
  }
}
