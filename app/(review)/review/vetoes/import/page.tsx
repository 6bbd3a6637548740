import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { signedIn } from '@/app/_lib/page'
import { WorkPage } from '@/components/shell/work-page'
import { LinkButton } from '@/components/ui/button'
import { BackLink } from '@/components/ui/page-title'
import { VetoImport } from '@/components/veto/veto-import'
import { paths } from '@/domain/paths'
import { hasRole } from '@/domain/people/roles'
import { importVetoes, previewVetoes } from '../actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('veto.upload'))('title'),
})

export default async function VetoImportPage() {
  const ctx = await signedIn()
  if (!hasRole(ctx.actor, 'officer')) notFound()
  const [t, v] = await Promise.all([getTranslations('veto.upload'), getTranslations('veto')])
  return (
    <WorkPage title={t('title')} bar={<BackLink href={paths.reviewVetoes()}>{v('back')}</BackLink>}>
      <div className="max-w-280 px-6 py-5 max-md:px-4">
        <p className="max-w-measure text-ink-2">{t('lede')}</p>
        <p className="mt-4 flex flex-wrap items-center gap-2">
          <b>{t('template')}</b>
          <span className="mr-2 text-13 text-ink-2">{t('templateHelp')}</span>
          {(['xlsx', 'csv'] as const).map(kind => (
            <LinkButton
              key={kind}
              href={paths.reviewVetoFile(`template.${kind}`)}
              size="sm"
              icon="download"
              prefetch={false}
            >
              <span className="sr-only">{t('template')} </span>
              {t(kind === 'xlsx' ? 'asXlsx' : 'asCsv')}
            </LinkButton>
          ))}
        </p>
        <VetoImport preview={previewVetoes} take={importVetoes} />
      </div>
    </WorkPage>
  )
}
