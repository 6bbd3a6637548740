import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import { LinkButton } from '../ui/button'
import { SectionHead } from '../ui/section-head'

/** The table as it is saved and an empty one, each for Excel and as CSV. */
export function SheetDownloads({ applicationId, rows }: { applicationId: string; rows: number }) {
  const t = useTranslations('indicators.sheet')
  const kinds = [
    { id: 'table', name: t('current'), help: t('currentHelp', { n: rows }) },
    { id: 'template', name: t('template'), help: t('templateHelp') },
  ] as const
  return (
    <section className="mt-8">
      <SectionHead title={t('download')} small />
      <ul className="mt-2 border-t border-line">
        {kinds.map(kind => (
          <li
            key={kind.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3"
          >
            <span>
              <b>{kind.name}</b> <span className="text-14 text-ink-2">{kind.help}</span>
            </span>
            <span className="flex gap-2">
              {(['xlsx', 'csv'] as const).map(format => (
                <LinkButton
                  key={format}
                  href={paths.applyIndicatorFile(applicationId, `${kind.id}.${format}`)}
                  size="sm"
                  icon="download"
                  prefetch={false}
                >
                  <span className="sr-only">{kind.name} </span>
                  {t(format === 'xlsx' ? 'asXlsx' : 'asCsv')}
                </LinkButton>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
