import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { recordNames } from '@/app/_lib/review/record-names'
import { TableImports } from '@/components/sheet-import/imports'
import { SheetImport } from '@/components/sheet-import/sheet-import'
import { Templates } from '@/components/sheet-import/templates'
import { TiesHow } from '@/components/sheet-import/ties-how'
import { WorkPage } from '@/components/shell/work-page'
import { Notice } from '@/components/ui/notice'
import { BackLink } from '@/components/ui/page-title'
import { REGIONS } from '@/domain/account/staff'
import { PANEL_DISCIPLINES } from '@/domain/expert/panel'
import { MOST_EXPERT_ROWS } from '@/domain/expert/record/sheet'
import { FIELD_IDS } from '@/domain/fields'
import { paths } from '@/domain/paths'
import { listExpertImports } from '@/services/expert-record/import/list'
import { ReviewWords } from '../../../_words'
import { importExperts, previewExperts, undoExpertImport } from '../people/actions'

type Props = { searchParams: Promise<{ undone?: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('sheetImport.experts'))('title'),
})

const named = (ids: readonly string[], nameOf: (id: string) => string): Record<string, string> =>
  Object.fromEntries(ids.map(id => [id, nameOf(id)]))

export default async function ExpertImportPage({ searchParams }: Props) {
  const [ctx, { undone }] = await Promise.all([signedIn(), searchParams])
  const imports = await viewOr404(listExpertImports(ctx))
  const [t, nameOf] = await Promise.all([getTranslations('sheetImport.experts'), recordNames(ctx.locale)])
  const [withdrawn, restored] = /^(\d+)-(\d+)$/.exec(undone ?? '')?.slice(1) ?? []
  return (
    <ReviewWords names={['sheetImport', 'veto', 'office', 'case', 'application']}>
      <WorkPage title={t('title')} bar={<BackLink href={paths.reviewExperts()}>{t('back')}</BackLink>}>
        <div className="max-w-280 px-6 py-5 max-md:px-4">
          {withdrawn && restored && (
            <Notice tone="ok" role="status" className="mb-4" title={t('undone', { withdrawn, restored })} />
          )}
          <p className="max-w-measure text-ink-2">{t('lede')}</p>
          <Templates hrefOf={kind => paths.reviewExpertFile(`experts.${kind}`)} />
          <Templates
            label={t('register')}
            help={t('registerHelp', { most: MOST_EXPERT_ROWS })}
            hrefOf={kind => paths.reviewExpertFile(`register.${kind}`)}
          />
          <TiesHow />
          <SheetImport
            kind="experts"
            most={MOST_EXPERT_ROWS}
            subject={['name', 'email']}
            names={{
              disciplines: named(PANEL_DISCIPLINES, id => nameOf('disciplines', id)),
              fields: named(FIELD_IDS, id => nameOf('fields', id)),
              region: named(REGIONS, id => nameOf('region', id)),
            }}
            back={paths.reviewExperts()}
            again={paths.reviewExpertImport()}
            preview={previewExperts}
            take={importExperts}
          />
          <TableImports words="sheetImport.experts.imports" imports={imports} undo={undoExpertImport} />
        </div>
      </WorkPage>
    </ReviewWords>
  )
}
