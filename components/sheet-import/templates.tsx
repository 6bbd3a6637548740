import { useTranslations } from 'next-intl'
import { LinkButton } from '../ui/button'
import type { LocalPath } from '../ui/href'

/** The empty table in two kinds of file. */
export function Templates({ hrefOf }: { hrefOf: (kind: 'xlsx' | 'csv') => LocalPath }) {
  const t = useTranslations('sheetImport')
  return (
    <p className="mt-4 flex flex-wrap items-center gap-2">
      <b>{t('template')}</b>
      <span className="mr-2 text-13 text-ink-2">{t('templateHelp')}</span>
      {(['xlsx', 'csv'] as const).map(kind => (
        <LinkButton key={kind} href={hrefOf(kind)} size="sm" icon="download" prefetch={false}>
          <span className="sr-only">{t('template')} </span>
          {t(kind === 'xlsx' ? 'asXlsx' : 'asCsv')}
        </LinkButton>
      ))}
    </p>
  )
}
