import { useLocale } from 'next-intl'
import { evidenceName } from '@/domain/application/evidence-kinds'

/** What a kind of evidence is called. */
export function KindName({ kind }: { kind: string }) {
  return <>{evidenceName(kind)[useLocale() === 'en' ? 'en' : 'zh']}</>
}
