import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import { useKindName } from '../case/kind-name'
import { Chip } from '../ui/chip'
import { Link } from '../ui/link'
import { SectionHead } from '../ui/section-head'
import { type Asked, AskedNote } from './asked-note'
import { Pair } from './text-pair'

export type ShownFile = { id: string; name: string; sha256: string; pages: number | null }

export type FileChange = {
  kind: 'replaced' | 'added' | 'removed' | 'changed'
  evidenceKind: string
  before: ShownFile | null
  after: ShownFile | null
  asked: Asked | null
}

function FileSide({ file }: { file: ShownFile | null }) {
  const t = useTranslations('desk.changes')
  if (!file) return <p className="text-ink-3">{t('empty')}</p>
  return (
    <>
      <p>
        <Link href={paths.file(file.id)} target="_blank" aria-label={t('open', { name: file.name })}>
          {file.name}
        </Link>
        {file.pages !== null && <span className="ml-2 text-ink-3">{t('pages', { n: file.pages })}</span>}
      </p>
      <p className="num text-12 text-ink-3">
        {t('hash')} {file.sha256}
      </p>
    </>
  )
}

/** Files replaced, added and removed; old and new open beside each other. */
export function FileChanges({ files, kept }: { files: readonly FileChange[]; kept: number }) {
  const t = useTranslations('desk.changes')
  const nameOf = useKindName()
  return (
    <section id="files">
      <SectionHead title={t('files')} />
      {files.map(file => (
        <article key={`${file.before?.id}-${file.after?.id}`} className="border-b border-line py-3">
          <h3 className="mb-2 flex flex-wrap items-center gap-2 text-14 font-bold">
            {nameOf(file.evidenceKind)}
            <Chip tone="info">{t(`fileKinds.${file.kind}`)}</Chip>
          </h3>
          <AskedNote asked={file.asked} />
          <Pair before={<FileSide file={file.before} />} after={<FileSide file={file.after} />} />
        </article>
      ))}
      {kept > 0 && <p className="mt-2 text-13 text-ink-3">{t('unchangedFiles', { n: kept })}</p>}
    </section>
  )
}
