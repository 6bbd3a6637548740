import { useTranslations } from 'next-intl'
import { LinkButton } from '../ui/button'
import type { LocalPath } from '../ui/href'

/** A table in two kinds of file: the empty one to fill in, or what it is said to be. */
export function Templates({
  label,
  help,
  hrefOf,
}: {
  label?: string
  help?: string
  hrefOf: (kind: 'xlsx' | 'csv') => LocalPath
}) {
  const t = useTranslations('sheetImport')
  return (
    <p className="mt-4 flex flex-wrap items-center gap-2">
      <b>{label ?? t('template')}</b>
      <span className="mr-2 text-13 text-ink-2">{help ?? t('templateHelp')}</span>
      {(['xlsx', 'csv'] as const).map(kind => (
        <LinkButton key={kind} href={hrefOf(kind)} size="sm" icon="download" prefetch={false}>
          <span className="sr-only">{label ?? t('template')} </span>
          {t(kind === 'xlsx' ? 'asXlsx' : 'asCsv')}
        </LinkButton>
      ))}
    </p>
  )
}
