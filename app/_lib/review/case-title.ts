import 'server-only'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

/** The title of a tab; it names the part, never the case, which not everybody may know of. */
export const caseTitle = async (tab: string): Promise<Metadata> => {
  const t = await getTranslations('case')
  return { title: `${t(`tabs.${tab}`)} | ${t('title')}` }
}
