import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { brandTypeAsked } from '@/app/_lib/office/burden'
import type { Asked } from '@/app/_lib/office/query'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { ScoreTimes } from '@/components/burden/score-times'
import { VersionTable } from '@/components/burden/version-table'
import { QueryBar } from '@/components/office/query-bar'
import { WorkPage } from '@/components/shell/work-page'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { QuerySelect } from '@/components/ui/select'
import { LEAST_BURDEN } from '@/domain/burden/counted'
import { BRAND_TYPE_IDS, BRAND_TYPES } from '@/domain/fields'
import { paths } from '@/domain/paths'
import { viewBurden } from '@/services/burden/view-burden'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('burden'))('title'),
})

export default async function BurdenPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const type = brandTypeAsked(await searchParams)
  const ctx = await signedIn()
  const [t, view] = await Promise.all([getTranslations('burden'), viewOr404(viewBurden(ctx, type))])
  const name = ctx.locale === 'en' ? 'en' : 'zh'
  return (
    <WorkPage
      title={t('title')}
      tools={
        <LinkButton href={paths.officeBurdenExport()} icon="download">
          {t('export')}
        </LinkButton>
      }
      query={
        <QueryBar path={paths.officeBurden()}>
          <QuerySelect
            name="type"
            label={t('type')}
            defaultValue={type ?? ''}
            isSet={type !== null}
            empty={t('all')}
            options={BRAND_TYPE_IDS.map(value => ({ value, label: BRAND_TYPES[value][name] }))}
          />
        </QueryBar>
      }
    >
      <div className="px-4 pb-8">
        <p className="max-w-measure pt-4 text-ink-2">{t('lede', { least: LEAST_BURDEN })}</p>
        {view.versions.length === 0 ? (
          <EmptyState icon="clock" title={t('none')}>
            {t('noneHelp')}
          </EmptyState>
        ) : (
          view.versions.map((version, i) => (
            <VersionTable key={version.scheme} version={version} before={view.versions[i + 1]} />
          ))
        )}
        <ScoreTimes lines={view.scoring} />
      </div>
    </WorkPage>
  )
}
