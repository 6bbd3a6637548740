import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { CalibrationTable } from '@/components/calibration/calibration-table'
import { WorkPage } from '@/components/shell/work-page'
import { Pager } from '@/components/ui/pager'
import { readPage } from '@/domain/pages'
import { viewCalibrations } from '@/services/calibration/view-all'
import { ReviewWords } from '../../_words'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('calibration.office'))('title'),
})

type Asked = { page?: string }

export default async function CalibrationsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const ctx = await signedIn()
  const { page } = await searchParams
  const [view, t] = await Promise.all([
    viewOr404(viewCalibrations(ctx, readPage(page))),
    getTranslations('calibration.office'),
  ])
  return (
    <ReviewWords names={['calibration']}>
      <WorkPage
        title={t('title')}
        bar={<span className="num text-13 text-ink-3">{t('count', { n: view.passed, of: view.total })}</span>}
      >
        <div className="px-4 py-4">
          <p className="mb-4 max-w-measure text-ink-2">
            {view.limitPercent === null
              ? t('none', { code: view.schemeCode })
              : t('lede', { code: view.schemeCode, n: view.limitPercent })}
          </p>
          {view.limitPercent !== null && (
            <>
              <CalibrationTable lines={view.rows} />
              <Pager page={view.page} pages={view.pages} href={n => `?page=${n}`} />
            </>
          )}
        </div>
      </WorkPage>
    </ReviewWords>
  )
}
