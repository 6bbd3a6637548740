import { useLocale, useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import { bytesText } from '../apply/format'
import { DetailLine } from '../evidence/detail-line'
import { FileState } from '../evidence/file-state'
import { KindName } from '../evidence/kind-name'
import { ValidityMark } from '../evidence/validity'
import { Dot } from '../ui/dot'
import { Icon } from '../ui/icon'
import { Link } from '../ui/link'
import type { ShownItem } from './line'
import { FirstUse } from './uses'

/** What an item is in one line: its kind, how large its file, who issued it, its number, when. */
export function ItemFacts({ item }: { item: ShownItem }) {
  const t = useTranslations('vault')
  const isEnglish = useLocale() === 'en'
  const { issuer, number, issuedOn } = item.details
  return (
    <>
      {item.kind === 'document' && item.evidenceKind ? (
        <KindName kind={item.evidenceKind} />
      ) : (
        t(`kinds.${item.kind}`)
      )}
      {item.file && (
        <>
          {isEnglish ? ', ' : '，'}
          {bytesText(item.file.size)}
        </>
      )}
      {(issuer ?? number ?? issuedOn) && <Dot />}
      <DetailLine details={item.details} />
    </>
  )
}

/** Items of a vault: what they are, who issued them, how long they hold, where they are used. */
export function VaultList({ items }: { items: readonly ShownItem[] }) {
  const t = useTranslations('vault')
  return (
    <ul className="border-t border-line" aria-label={t('caption')}>
      {items.map(item => (
        <li
          key={item.id}
          className="grid grid-cols-[1rem_minmax(0,1fr)_auto] gap-x-3 border-b border-line py-3 max-sm:grid-cols-[1rem_minmax(0,1fr)]"
        >
          <Icon name={item.file ? 'document' : 'list'} className="mt-1.5 text-ink-2" />
          <div className="min-w-0">
            <Link href={paths.applyVaultItem(item.id)} className="font-bold break-words">
              {item.title}
            </Link>
            <p className="num text-13 text-ink-2">
              <ItemFacts item={item} />
            </p>
            <p className="text-13 text-ink-2">
              <FirstUse uses={item.uses} />
            </p>
          </div>
          <div className="flex flex-col items-end gap-1 max-sm:col-start-2 max-sm:mt-1 max-sm:items-start">
            {item.file && item.file.status !== 'clean' && <FileState status={item.file.status} />}
            <ValidityMark validity={item.validity} quiet={item.validity.state === 'untold'} />
          </div>
        </li>
      ))}
    </ul>
  )
}
