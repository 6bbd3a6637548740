import { useLocale, useTranslations } from 'next-intl'
import { EVIDENCE_KINDS, isEvidenceKind } from '@/domain/application/evidence-kinds'
import { paths } from '@/domain/paths'
import { Link } from '../ui/link'
import type { ShownItem } from './line'

/** The applications an item is used in, each with the kinds of evidence it serves there. */
export function ItemUses({ uses }: Pick<ShownItem, 'uses'>) {
  const t = useTranslations('vault')
  const isEnglish = useLocale() === 'en'
  const nameOf = (kind: string) =>
    isEvidenceKind(kind) ? EVIDENCE_KINDS[kind].name[isEnglish ? 'en' : 'zh'] : kind
  if (uses.length === 0) return <span className="text-ink-3">{t('unused')}</span>
  return (
    <ul>
      {uses.map(({ applicationId, reference, brand, kinds }) => {
        const name = [brand, reference ?? t('draft')].filter(part => part !== '').join(' ')
        return (
          <li key={applicationId}>
            <Link href={paths.applyCase(applicationId)}>
              {kinds.length > 0
                ? t('usedIn', { name, kinds: kinds.map(nameOf).join(isEnglish ? ', ' : '、') })
                : name}
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
