import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import { DetailLine } from '../evidence/detail-line'
import { FileState } from '../evidence/file-state'
import { KindName } from '../evidence/kind-name'
import { ValidityMark } from '../evidence/validity'
import { Link } from '../ui/link'
import { Table, Td, Th } from '../ui/table'
import type { ShownItem } from './line'
import { ItemUses } from './uses'

/** Items of a vault: what they are, who issued them, how long they hold, where they are used. */
export function VaultTable({ items }: { items: readonly ShownItem[] }) {
  const t = useTranslations('vault')
  return (
    <Table caption={t('caption')} stack>
      <thead>
        <tr>
          <Th>{t('item')}</Th>
          <Th>{t('kind')}</Th>
          <Th>{t('details')}</Th>
          <Th>{t('validity')}</Th>
          <Th>{t('used')}</Th>
        </tr>
      </thead>
      <tbody>
        {items.map(item => (
          <tr key={item.id}>
            <th scope="row" className="font-normal">
              <Link href={paths.applyVaultItem(item.id)} className="font-bold break-all">
                {item.title}
              </Link>
              {item.file && item.file.status !== 'clean' && <FileState status={item.file.status} />}
            </th>
            <Td label={t('kind')} className="text-14">
              {t(`kinds.${item.kind}`)}
              {item.kind === 'document' && item.evidenceKind && (
                <span className="block text-13 text-ink-2">
                  <KindName kind={item.evidenceKind} />
                </span>
              )}
            </Td>
            <Td label={t('details')} className="text-14">
              <DetailLine details={item.details} />
            </Td>
            <Td label={t('validity')}>
              <ValidityMark validity={item.validity} />
            </Td>
            <Td label={t('used')} className="text-14">
              <ItemUses uses={item.uses} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
