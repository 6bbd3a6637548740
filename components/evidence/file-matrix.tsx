import { useTranslations } from 'next-intl'
import { detailsAsked } from '@/domain/evidence/details'
import type { Text } from '@/domain/scheme/text'
import { bytesText } from '../apply/format'
import { EmptyState } from '../ui/empty-state'
import { Table, Td, Th } from '../ui/table'
import { DetailLine } from './detail-line'
import { FileState } from './file-state'
import { KindName } from './kind-name'
import type { ShownFile, ShownKind } from './shown'
import { ValidityMark } from './validity'

const once = (files: readonly ShownFile[]): ShownFile[] => [
  ...new Map(files.map(file => [file.id, file])).values(),
]

/** Every file with the kinds it serves and the items of the rubric it is judged under. */
export function FileMatrix({
  kinds,
  criteria,
  lang,
  here,
}: {
  kinds: readonly ShownKind[]
  criteria: Readonly<Record<string, Text>>
  lang: 'zh-CN' | 'en'
  here: string
}) {
  const t = useTranslations('evidence.list')
  const v = useTranslations('evidence.validity')
  const files = once(kinds.flatMap(kind => kind.files))
  if (files.length === 0) return <EmptyState title={t('noFiles')} />
  return (
    <Table caption={t('caption')} stack>
      <thead>
        <tr>
          <Th>{t('file')}</Th>
          <Th>{t('kinds')}</Th>
          <Th>{t('criteria')}</Th>
          <Th>{t('validity')}</Th>
        </tr>
      </thead>
      <tbody>
        {files.map(file => {
          const own = kinds.filter(kind => file.kinds.includes(kind.kind))
          const items = [...new Set(own.flatMap(kind => kind.criteria))].sort()
          return (
            <tr key={file.id}>
              <th scope="row" className="font-normal">
                <b className="break-all">{file.name}</b>
                <span className="num block text-13 text-ink-2">{bytesText(file.size)}</span>
                <FileState status={file.status} />
              </th>
              <Td label={t('kinds')}>
                <ul>
                  {own.map(kind => (
                    <li key={kind.kind}>
                      <a className="lnk" href={`${here}#files-${kind.kind}`}>
                        <KindName kind={kind.kind} />
                      </a>
                    </li>
                  ))}
                </ul>
              </Td>
              <Td label={t('criteria')} className="text-13">
                <ul>
                  {items.map(item => (
                    <li key={item}>
                      {item} {criteria[item]?.[lang]}
                    </li>
                  ))}
                </ul>
              </Td>
              <Td label={t('validity')}>
                {file.validity.state === 'untold' ? (
                  detailsAsked(file.kinds).some(({ id }) => id === 'validUntil') && (
                    <span className="text-13 text-ink-3">{v('untold')}</span>
                  )
                ) : (
                  <ValidityMark validity={file.validity} />
                )}
                <span className="block text-13 text-ink-2">
                  <DetailLine details={file.effective.values} />
                </span>
              </Td>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
