import { useTranslations } from 'next-intl'

/** How ties are written in a cell of a table of experts. */
export function TiesHow() {
  const t = useTranslations('sheetImport.experts.tiesHow')
  return (
    <details className="mt-4 max-w-measure text-13 text-ink-2">
      <summary className="lnk w-fit cursor-pointer">{t('title')}</summary>
      <p className="mt-2">{t('form')}</p>
      <p className="mt-1 break-words">{t('example')}</p>
      <p className="mt-1">{t('rules')}</p>
    </details>
  )
}
