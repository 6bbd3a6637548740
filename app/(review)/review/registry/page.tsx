import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { TableImports } from '@/components/sheet-import/imports'
import { SheetImport } from '@/components/sheet-import/sheet-import'
import { Templates } from '@/components/sheet-import/templates'
import { WorkPage } from '@/components/shell/work-page'
import { Notice } from '@/components/ui/notice'
import { AREAS } from '@/domain/areas'
import { INDUSTRIES } from '@/domain/fields'
import { paths } from '@/domain/paths'
import { MOST_REGISTRY_ROWS, NEEDED_REGISTRY_COLUMNS, REGISTRY_COLUMNS } from '@/domain/registry/sheet'
import { viewRegistry } from '@/services/registry/view'
import { ReviewWords } from '../../_words'
import { importRegistry, previewRegistry, undoRegistryImport } from './actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('sheetImport.registry'))('title'),
})

type Props = { searchParams: Promise<{ undone?: string }> }

export default async function RegistryPage({ searchParams }: Props) {
  const [ctx, { undone }] = await Promise.all([signedIn(), searchParams])
  const { entries, asOf, imports } = await viewOr404(viewRegistry(ctx))
  const t = await getTranslations('sheetImport.registry')
  const lang = ctx.locale === 'en' ? 'en' : 'zh'
  const named = (columns: readonly (typeof REGISTRY_COLUMNS)[number][]) =>
    columns.map(column => t(`columns.${column}`)).join(lang === 'en' ? ', ' : '、')
  const [withdrawn, restored] = /^(\d+)-(\d+)$/.exec(undone ?? '')?.slice(1) ?? []
  return (
    <ReviewWords names={['sheetImport', 'veto', 'office', 'case', 'application']}>
      <WorkPage title={t('title')}>
        <div className="max-w-280 px-6 py-5 max-md:px-4">
          {withdrawn && restored && (
            <Notice tone="ok" role="status" className="mb-4" title={t('undone', { withdrawn, restored })} />
          )}
          <p className="max-w-measure text-ink-2">{t('lede')}</p>
          <p className="num mt-2 font-bold">{asOf ? t('size', { entries, asOf }) : t('none')}</p>
          <p className="mt-4 max-w-measure text-14 text-ink-2">
            {t('columnsAre', {
              needed: named(NEEDED_REGISTRY_COLUMNS),
              others: named(REGISTRY_COLUMNS.filter(column => !NEEDED_REGISTRY_COLUMNS.includes(column))),
            })}
          </p>
          <Templates hrefOf={kind => paths.reviewRegistryFile(`registry.${kind}`)} />
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
          <TableImports words="sheetImport.registry.imports" imports={imports} undo={undoRegistryImport} />
        </div>
      </WorkPage>
    </ReviewWords>
  )
}
