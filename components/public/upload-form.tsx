'use client'
import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import { FileDrop } from '../ui/file-drop'
import { useSay } from './say'

/** A plain form that sends files to be added to an objection. */
export function UploadForm({ receipt, left }: { receipt: string; left: number }) {
  const t = useTranslations('public.objection')
  const { isEnglish } = useSay()
  return (
    <form
      method="post"
      encType="multipart/form-data"
      action={`${isEnglish ? '/en' : ''}${paths.receiptFiles(receipt)}`}
      className="pt-4"
    >
      <FileDrop
        name="file"
        multiple
        label={t('uploadLabel')}
        required
        accept=".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx"
      >
        {t('uploadDrop')}
      </FileDrop>
      <p className="mt-2 text-13 text-ink-3">{t('uploadHint', { n: left })}</p>
      <button type="submit" className="btn btn-wide mt-4">
        {t('upload')}
      </button>
    </form>
  )
}
