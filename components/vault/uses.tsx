import { useLocale, useTranslations } from 'next-intl'
import { EVIDENCE_KINDS, isEvidenceKind } from '@/domain/application/evidence-kinds'
import { paths } from '@/domain/paths'
import { Link } from '../ui/link'
import type { ShownItem } from './line'

const useNameOf = () => {
  const t = useTranslations('vault')
  return ({ brand, reference }: ShownItem['uses'][number]) =>
    [brand, reference ?? t('draft')].filter(part => part !== '').join(' ')
}

/** The latest application an item is used in and how many there are besides. */
export function FirstUse({ uses }: Pick<ShownItem, 'uses'>) {
  const t = useTranslations('vault')
  const nameOf = useNameOf()
  const [first] = uses
  if (!first) return <span className="text-ink-3">{t('unused')}</span>
  return t.rich('usedFirst', {
    n: uses.length - 1,
    use: () => <Link href={paths.applyCase(first.applicationId)}>{nameOf(first)}</Link>,
  })
}

/** The applications an item is used in, each with the kinds of evidence it serves there. */
export function ItemUses({ uses }: Pick<ShownItem, 'uses'>) {
  const t = useTranslations('vault')
  const isEnglish = useLocale() === 'en'
  const caseName = useNameOf()
  const nameOf = (kind: string) =>
    isEvidenceKind(kind) ? EVIDENCE_KINDS[kind].name[isEnglish ? 'en' : 'zh'] : kind
  if (uses.length === 0) return <span className="text-ink-3">{t('unused')}</span>
  return (
    <ul>
      {uses.map(use => {
        const { applicationId, kinds } = use
        const name = caseName(use)
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
