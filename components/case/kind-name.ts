import { useLocale } from 'next-intl'
import { evidenceName } from '@/domain/application/evidence-kinds'

/** What a kind of evidence is called. */
export function useKindName() {
  const locale = useLocale()
  return (kind: string): string => evidenceName(kind)[locale === 'en' ? 'en' : 'zh']
}
