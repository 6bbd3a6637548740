import { useLocale, useTranslations } from 'next-intl'
import { EVIDENCE_KIND_IDS, EVIDENCE_KINDS } from '@/domain/application/evidence-kinds'
import { paths } from '@/domain/paths'
import { FileDrop } from '../ui/file-drop'
import { SelectField } from '../ui/select'

/** Sends a file to the vault as a plain form: a new document, or the paper or newer edition of an item. */
export function VaultUpload({
  enterpriseId,
  back,
  edition,
}: {
  enterpriseId: string
  back: string
  edition?: { item: string; version: number; kind: string | null }
}) {
  const t = useTranslations('vault')
  const lang = useLocale() === 'en' ? 'en' : 'zh'
  return (
    <form
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
          empty={t('whatNone')}
          options={EVIDENCE_KIND_IDS.map(kind => ({ value: kind, label: EVIDENCE_KINDS[kind].name[lang] }))}
        />
      )}
      <div>
        <FileDrop label={t('file')} name="file" required multiple={!edition}>
          {t('file')}
        </FileDrop>
        <p className="mt-1 text-13 text-ink-2">{t('fileHint')}</p>
      </div>
      <button type="submit" className="btn justify-self-start">
        {t('upload')}
      </button>
    </form>
  )
}
