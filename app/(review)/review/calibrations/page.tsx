import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { CalibrationTable } from '@/components/calibration/calibration-table'
import { WorkPage } from '@/components/shell/work-page'
import { viewCalibrations } from '@/services/calibration/view-all'
import { ReviewWords } from '../../_words'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('calibration.office'))('title'),
})

export default async function CalibrationsPage() {
  const ctx = await signedIn()
  const [view, t] = await Promise.all([
    viewOr404(viewCalibrations(ctx)),
    getTranslations('calibration.office'),
  ])
  return (
    <ReviewWords names={['calibration']}>
      <WorkPage
        title={t('title')}
        bar={
          <span className="num text-13 text-ink-3">
            {t('count', { n: view.passed, of: view.lines.length })}
          </span>
        }
      >
        <div className="px-4 py-4">
          <p className="mb-4 max-w-measure text-ink-2">
            {view.limitPercent === null
              ? t('none', { code: view.schemeCode })
              : t('lede', { code: view.schemeCode, n: view.limitPercent })}
          </p>
          {view.limitPercent !== null && <CalibrationTable lines={view.lines} />}
        </div>
      </WorkPage>
    </ReviewWords>
  )
}
