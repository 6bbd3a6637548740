'use client'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { EVIDENCE_KIND_IDS, EVIDENCE_KINDS } from '@/domain/application/evidence-kinds'
import { paths } from '@/domain/paths'
import { VAULT_BYTES } from '@/domain/vault/limits'
import { FileDrop } from '../ui/file-drop'
import { SelectField } from '../ui/select'
import { addFiles } from '../upload/queue'
import { UploadQuota } from '../upload/quota'
import { UploadList } from '../upload/upload-list'

/**
 * Sends files to the vault: new documents, or the paper or newer edition of an item. In pieces that outlive a lost
 * line, a reload and a session; a plain form with a button where no script runs.
 */
export function VaultUpload({
  enterpriseId,
  personId,
  back,
  edition,
}: {
  enterpriseId: string
  personId: string
  back: string
  edition?: { item: string; version: number; kind: string | null }
}) {
  const t = useTranslations('vault')
  const lang = useLocale() === 'en' ? 'en' : 'zh'
  const form = useRef<HTMLFormElement>(null)
  const { refresh } = useRouter()
  const [isLive, setIsLive] = useState(false)
  useEffect(() => setIsLive(true), [])
  const place = { to: paths.vaultUploads(enterpriseId), personId }
  const add = (files: File[]) => {
    const kind = form.current ? new FormData(form.current).get('kind') : null
    const item = edition ? { id: edition.item, version: edition.version } : null
    addFiles({ ...place, kind: typeof kind === 'string' ? kind : '', item }, files)
  }
  return (
    <form
      ref={form}
      action={paths.vaultUpload(enterpriseId)}
      method="post"
      encType="multipart/form-data"
      className="mt-3 grid max-w-[36rem] gap-4"
    >
      <input type="hidden" name="_back" value={back} />
      {edition ? (
        <>
          <input type="hidden" name="kind" value={edition.kind ?? ''} />
          <input type="hidden" name="item" value={edition.item} />
          <input type="hidden" name="version" value={edition.version} />
        </>
      ) : (
        <SelectField
          id="kind-of-file"
          name="kind"
          label={t('what')}
          hint={t('whatHint')}
          empty={t('whatNone')}
          options={EVIDENCE_KIND_IDS.map(kind => ({ value: kind, label: EVIDENCE_KINDS[kind].name[lang] }))}
        />
      )}
      <div>
        <FileDrop
          label={t('file')}
          name="file"
          required
          multiple={!edition}
          {...(isLive ? { onFiles: add } : {})}
        >
          {t('fileHint')}
        </FileDrop>
        <UploadQuota to={place.to} bytes={VAULT_BYTES} />
      </div>
      <UploadList shown={{ ...place, ...(edition ? { itemId: edition.item } : {}) }} onDone={refresh} />
      <noscript>
        <button type="submit" className="btn justify-self-start">
          {t('upload')}
        </button>
      </noscript>
    </form>
  )
}
