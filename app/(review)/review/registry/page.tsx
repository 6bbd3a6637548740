import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { SheetImport } from '@/components/sheet-import/sheet-import'
import { WorkPage } from '@/components/shell/work-page'
import { AREAS } from '@/domain/areas'
import { INDUSTRIES } from '@/domain/fields'
import { paths } from '@/domain/paths'
import { MOST_REGISTRY_ROWS, NEEDED_REGISTRY_COLUMNS, REGISTRY_COLUMNS } from '@/domain/registry/sheet'
import { viewRegistry } from '@/services/registry/view'
import { ReviewWords } from '../../_words'
import { importRegistry, previewRegistry } from './actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('sheetImport.registry'))('title'),
})

export default async function RegistryPage() {
  const ctx = await signedIn()
  const { entries, asOf } = await viewOr404(viewRegistry(ctx))
  const t = await getTranslations('sheetImport.registry')
  const lang = ctx.locale === 'en' ? 'en' : 'zh'
  const named = (columns: readonly (typeof REGISTRY_COLUMNS)[number][]) =>
    columns.map(column => t(`columns.${column}`)).join(lang === 'en' ? ', ' : '、')
  return (
    <ReviewWords names={['sheetImport', 'veto']}>
      <WorkPage title={t('title')}>
        <div className="max-w-280 px-6 py-5 max-md:px-4">
          <p className="max-w-measure text-ink-2">{t('lede')}</p>
          <p className="num mt-2 font-bold">{asOf ? t('size', { entries, asOf }) : t('none')}</p>
          <p className="mt-4 max-w-measure text-14 text-ink-2">
            {t('columnsAre', {
              needed: named(NEEDED_REGISTRY_COLUMNS),
              others: named(REGISTRY_COLUMNS.filter(column => !NEEDED_REGISTRY_COLUMNS.includes(column))),
            })}
          </p>
          <SheetImport
            kind="registry"
            most={MOST_REGISTRY_ROWS}
            subject={['name', 'creditCode']}
            names={{
              area: Object.fromEntries(AREAS.map(({ id, name }) => [id, name[lang]])),
              industry: Object.fromEntries(Object.entries(INDUSTRIES).map(([id, name]) => [id, name[lang]])),
            }}
            back={paths.reviewRegistry()}
            again={paths.reviewRegistry()}
            preview={previewRegistry}
            take={importRegistry}
          />
        </div>
      </WorkPage>
    </ReviewWords>
  )
}
