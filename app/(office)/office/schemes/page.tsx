import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { moment } from '@/components/account/moment'
import { SchemeStatus } from '@/components/office/scheme-status'
import { WorkPage } from '@/components/shell/work-page'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { paths } from '@/domain/paths'
import { viewSchemes } from '@/services/scheme/view-schemes'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('admin.schemes'))('title'),
})

export default async function SchemesPage() {
  const schemes = await viewOr404(viewSchemes(await signedIn()))
  const t = await getTranslations('admin.schemes')
  return (
    <WorkPage title={t('title')}>
      <div className="max-w-220 px-6 py-6 max-md:px-4">
        <p className="max-w-measure text-ink-2">{t('readOnly')}</p>
        {schemes.length === 0 ? (
          <EmptyState icon="scale" title={t('none')}>
            {t('noneHelp')}
          </EmptyState>
        ) : (
          <ul className="mt-5 border-t border-ink">
            {schemes.map(line => (
              <li key={line.code} className="border-b border-line">
                <Link
                  href={paths.officeScheme(line.code)}
                  look="bare"
                  className="flex flex-wrap items-center gap-x-6 gap-y-1 py-4 no-underline hover:bg-hover"
                >
                  <b className="num text-20">{line.code}</b>
                  <SchemeStatus status={line.status} />
                  <span className="num flex-1 text-ink-2">
                    {t('effective', { date: line.effectiveFrom })}
                  </span>
                  {line.publishedAt && (
                    <span className="num text-13 text-ink-3">
                      {t('published', { at: moment(line.publishedAt) })}
                    </span>
                  )}
                  <Icon name="right" className="text-ink-3" />
                </Link>
              </li>
            ))}
          </ul>
        )}
      </div>
    </WorkPage>
  )
}
