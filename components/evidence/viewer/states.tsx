'use client'
import { useTranslations } from 'next-intl'
import type { DocumentView } from '@/domain/evidence/document'
import { paths } from '@/domain/paths'
import { bytesText } from '../../apply/format'
import { Button, LinkButton } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import type { IconName } from '../../ui/icon'
import type { Trouble } from './pictures'

const ICONS: Record<Trouble, IconName> = {
  pending: 'clock',
  damaged: 'alert',
  undrawable: 'document',
  denied: 'lock',
  offline: 'warning',
  busy: 'clock',
}

/** How files that a browser can't show call themselves. */
const TYPES: Record<string, 'docx' | 'xlsx'> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
}

function Download({ file }: { file: DocumentView }) {
  const t = useTranslations('viewer')
  return (
    <LinkButton href={paths.file(file.id)} icon="download">
      {t('download', { size: bytesText(file.size) })}
    </LinkButton>
  )
}

/** Why a page is not there, and the way out. */
export function PageTrouble({
  trouble,
  file,
  onAgain,
}: {
  trouble: Trouble
  file: DocumentView
  onAgain: () => void
}) {
  const t = useTranslations('viewer')
  return (
    <div className="viewer-trouble" data-tone={trouble === 'damaged' ? 'bad' : undefined} role="alert">
      <EmptyState
        icon={ICONS[trouble]}
        level={3}
        title={t(`trouble.${trouble}`)}
        action={
          trouble === 'undrawable' ? (
            <Download file={file} />
          ) : (
            trouble !== 'denied' && (
              <Button icon="undo" onClick={onAgain}>
                {t('again')}
              </Button>
            )
          )
        }
      >
        {t(`troubleText.${trouble}`)}
      </EmptyState>
    </div>
  )
}

/** A file without pages to draw: what it is, how large, why it is not shown, and the way to have it. */
export function NoPages({ file }: { file: DocumentView }) {
  const t = useTranslations('viewer')
  const type = TYPES[file.mime]
  return (
    <div className="viewer-trouble">
      <EmptyState icon="document" level={3} title={file.name} action={<Download file={file} />}>
        <p>
          {type ? t(`types.${type}`) : file.mime}
          <span className="num ml-3">{bytesText(file.size)}</span>
        </p>
        <p>{t('officeWhy')}</p>
      </EmptyState>
    </div>
  )
}
