import { useLocale } from 'next-intl'
import { EVIDENCE_KINDS, isEvidenceKind } from '@/domain/application/evidence-kinds'

/** What a kind of evidence is called. */
export function useKindName() {
  const locale = useLocale()
  return (kind: string): string => {
    if (!isEvidenceKind(kind)) return kind
    const { name } = EVIDENCE_KINDS[kind]
    return locale === 'en' ? name.en : name.zh
  }
}
