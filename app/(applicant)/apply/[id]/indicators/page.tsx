import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { SheetDownloads } from '@/components/indicators/sheet-downloads'
import { SheetImport } from '@/components/indicators/sheet-import'
import { Notice } from '@/components/ui/notice'
import { BackLink, FormTitle } from '@/components/ui/page-title'
import { choicesOf } from '@/domain/indicators/sheet/columns'
import { paths } from '@/domain/paths'
import { viewSection } from '@/services/application/view-section'
import { importIndicators, previewIndicators } from './actions'

type Props = { params: Promise<{ id: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('indicators.sheet'))('title'),
})

export default async function IndicatorSheetPage({ params }: Props) {
  const ctx = await signedIn()
  const { id } = await params
  const view = await viewOr404(viewSection(ctx, id, 'indicators'))
  const t = await getTranslations('indicators.sheet')
  const locale = (await getLocale()) === 'en' ? 'en' : 'zh-CN'
  const isOpen = !view.isReadOnly && (view.open === null || view.open.includes('rows'))
  const { rows } = view.values
  return (
    <div className="max-w-230 pt-6 pb-12 max-lg:pt-4">
      <BackLink href={paths.applySection(id, 'indicators')}>{t('back')}</BackLink>
      <FormTitle title={t('title')} lede={t('lede')} />
      <SheetDownloads applicationId={id} rows={Array.isArray(rows) ? rows.length : 0} />
      {isOpen ? (
        <SheetImport
          applicationId={id}
          preview={previewIndicators}
          take={importIndicators}
          options={{
            class: (choicesOf('class', locale) ?? []).map(({ id, name }) => [id, name]),
            direction: (choicesOf('direction', locale) ?? []).map(({ id, name }) => [id, name]),
          }}
        />
      ) : (
        <Notice tone="neutral" icon="lock" className="mt-8">
          {t('locked')}
        </Notice>
      )}
    </div>
  )
}
