import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { AnchorForm } from '@/components/calibration/anchor-form'
import { Differences } from '@/components/calibration/differences'
import { WorkPage } from '@/components/shell/work-page'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SectionHead } from '@/components/ui/section-head'
import { paths } from '@/domain/paths'
import { viewOwnCalibration } from '@/services/calibration/view-own'
import { ReviewWords } from '../../_words'
import { scoreAnchorForm } from './actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('calibration'))('title'),
})

export default async function CalibrationPage() {
  const ctx = await signedIn()
  const [views, t] = await Promise.all([viewOr404(viewOwnCalibration(ctx)), getTranslations('calibration')])
  return (
    <ReviewWords names={['scoring', 'calibration']}>
      <WorkPage title={t('title')}>
        <div className="mx-auto grid max-w-[52rem] gap-6 px-4 py-6">
          {views.map(view => (
            <section key={view.schemeVersionId} className="grid gap-6">
              {views.length > 1 && <SectionHead title={t('version', { code: view.schemeCode })} />}
              {view.state !== 'none' && (
                <p className="text-16/7 text-ink-2">
                  {t('lede', { code: view.schemeCode, n: view.limitPercent })}
                </p>
              )}
              {view.state === 'passed' && (
                <Notice
                  tone="ok"
                  title={t('passed', { day: view.passedOn ?? '' })}
                  action={<LinkButton href={paths.reviewTasks()}>{t('toTasks')}</LinkButton>}
                />
              )}
              {view.state === 'none' && <Notice tone="info" title={t('none')} />}
              {view.state === 'repeat' && <Notice tone="wait" title={t('repeat')} />}
              {view.last && <Differences last={view.last} />}
              {view.next && (
                <AnchorForm
                  key={view.next.attempt}
                  schemeVersionId={view.schemeVersionId}
                  next={view.next}
                  action={scoreAnchorForm}
                />
              )}
            </section>
          ))}
        </div>
      </WorkPage>
    </ReviewWords>
  )
}
