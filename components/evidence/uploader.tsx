'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { FILE_TYPES } from '@/domain/application/evidence-kinds'
import { UPLOAD_LIMITS } from '@/domain/application/upload-limits'
import { paths } from '@/domain/paths'
import { bytesText } from '../apply/format'
import { FileDrop } from '../ui/file-drop'
import { addFiles } from '../upload/queue'
import { UploadList } from '../upload/upload-list'

const EXTENSIONS: Record<keyof typeof FILE_TYPES, string> = {
  document: '.pdf',
  scan: '.pdf,.jpg,.jpeg,.png',
  sheet: '.pdf,.xlsx,.docx',
  picture: '.jpg,.jpeg,.png',
}

/**
 * Adds files of one kind: many at once, in pieces that outlive a lost line, a reload and a session; a plain form with a
 * button where no script runs.
 */
export function Uploader({
  applicationId,
  personId,
  kind,
  accepts,
  back,
  folds = false,
  onDone,
}: {
  applicationId: string
  personId: string
  kind: string
  accepts: keyof typeof FILE_TYPES
  back: string
  /** Keeps the place to add another folded away; what is on its way is seen all the same. */
  folds?: boolean
  onDone: () => void
}) {
  const t = useTranslations('hub.evidence')
  const shown = { to: paths.uploads(applicationId), personId, kind }
  const [isLive, setIsLive] = useState(false)
  useEffect(() => setIsLive(true), [])
  return (
    <form action={paths.upload(applicationId)} method="post" encType="multipart/form-data" className="mt-3">
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="_back" value={back} />
      <UploadList shown={shown} onDone={onDone} />
      <details className="text-14" open={!folds}>
        <summary className={folds ? 'cursor-pointer text-ink-2' : 'hidden'}>{t('another')}</summary>
        <FileDrop
          label={t('choose')}
          name="file"
          multiple
          accept={EXTENSIONS[accepts]}
          {...(isLive ? { onFiles: (files: File[]) => addFiles({ ...shown, item: null }, files) } : {})}
        >
          {t('drop', { types: t(`types.${accepts}`), size: bytesText(UPLOAD_LIMITS.fileBytes) })}
        </FileDrop>
        <noscript>
          <button type="submit" className="btn mt-2">
            {t('send')}
          </button>
        </noscript>
      </details>
    </form>
  )
}
