import { useLocale } from 'next-intl'
import { EVIDENCE_KINDS, isEvidenceKind } from '@/domain/application/evidence-kinds'

/** What a kind of evidence is called. */
export function KindName({ kind }: { kind: string }) {
  const lang = useLocale() === 'en' ? 'en' : 'zh'
  return <>{isEvidenceKind(kind) ? EVIDENCE_KINDS[kind].name[lang] : kind}</>
}
