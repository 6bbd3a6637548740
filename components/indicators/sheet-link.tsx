import { useTranslations } from 'next-intl'
import { LinkButton } from '../ui/button'
import { Notice } from '../ui/notice'

/** The way from the table to its spreadsheets. */
export function SheetLink({ href }: { href: `/${string}` }) {
  const t = useTranslations('indicators.sheet')
  return (
    <p className="mt-6">
      <LinkButton href={href} icon="document">
        {t('open')}
      </LinkButton>
    </p>
  )
}

/** What an import has just done, told where its rows now stand; `counts` is “added-changed” from the address. */
export function ImportedNotice({ counts }: { counts: string | string[] | undefined }) {
  const t = useTranslations('indicators.sheet')
  const [, added, changed] = /^(\d{1,2})-(\d{1,2})$/.exec(String(counts ?? '')) ?? []
  if (!added || !changed) return null
  return (
    <Notice tone="ok" role="status" className="mb-4" title={t('imported', { added, changed })}>
      {t('importedHelp')}
    </Notice>
  )
}
