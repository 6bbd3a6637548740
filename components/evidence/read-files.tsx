import { useLocale, useTranslations } from 'next-intl'
import { EVIDENCE_KINDS } from '@/domain/application/evidence-kinds'
import { paths } from '@/domain/paths'
import { bytesText } from '../apply/format'
import { Dot } from '../ui/dot'
import { DetailLine } from './detail-line'
import { FileState } from './file-state'
import type { ShownFile, ShownKind } from './shown'
import { ValidityMark } from './validity'

/** Files read back by kind, with their hash as the manifest has it. */
export function ReadFiles({
  kinds,
}: {
  kinds: readonly (Omit<ShownKind, 'files'> & { files: readonly (ShownFile & { sha256: string })[] })[]
}) {
  const t = useTranslations('hub.evidence')
  const lang = useLocale() === 'en' ? 'en' : 'zh'
  if (kinds.length === 0) return <p className="py-3 text-ink-2">{t('none')}</p>
  return (
    <ul>
      {kinds.flatMap(kind =>
        kind.files.map(file => (
          <li
            key={file.id}
            className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 border-b border-line py-2.5"
          >
            <div className="min-w-0">
              <span className="text-14 text-ink-2">{EVIDENCE_KINDS[kind.kind].name[lang]}</span>
              <br />
              {file.status === 'clean' ? (
                <a className="lnk break-all" href={paths.fileView(file.id)}>
                  {file.name}
                </a>
              ) : (
                <span className="break-all">{file.name}</span>
              )}
              <p className="text-13 text-ink-2">
                <DetailLine details={file.effective.values} />
              </p>
              <ValidityMark validity={file.validity} quiet={file.validity.state === 'untold'} />
              <p className="num text-12 break-all text-ink-3">
                {bytesText(file.size)}
                <Dot />
                SHA-256 {file.sha256.slice(0, 16)}…
              </p>
            </div>
            <FileState status={file.status} />
          </li>
        )),
      )}
    </ul>
  )
}
