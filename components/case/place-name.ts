import { useLocale, useTranslations } from 'next-intl'
import { useKindName } from './kind-name'

/** One thing that can be flagged. */
export type Target = {
  section: string
  field: string | null
  evidenceKind: string | null
  evidenceId?: string | null | undefined
  fileName: string | null
}

/** What a place of the application is called. */
export function usePlaceName() {
  const w = useTranslations('application')
  const kindOf = useKindName()
  const locale = useLocale()
  return (target: Target): string => {
    if (!target.evidenceKind) return w(`fields.${target.section}.${target.field}.label`)
    const kind = kindOf(target.evidenceKind)
    if (!target.fileName) return kind
    return locale === 'en' ? `${kind}: ${target.fileName}` : `${kind}：${target.fileName}`
  }
}
