import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { FeedbackBody } from '@/components/apply/feedback-body'
import { dayOf } from '@/components/apply/format'
import { BackLink, FormTitle } from '@/components/ui/page-title'
import { paths } from '@/domain/paths'
import { viewFeedback } from '@/services/application/view-feedback'

type Props = { params: Promise<{ id: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('hub.feedback'))('title'),
})

export default async function FeedbackPage({ params }: Props) {
  const ctx = await signedIn()
  const { id } = await params
  const view = await viewOr404(viewFeedback(ctx, id))
  const t = await getTranslations('hub')
  return (
    <div className="max-w-240 pt-8 pb-12 max-lg:pt-4">
      <BackLink href={paths.applyCase(id)}>{t('backToCase')}</BackLink>
      <FormTitle
        title={t('feedback.title')}
        lede={t('joined', {
          a: `${view.shell.brandName} ${view.shell.productName}`,
          b: view.shell.reference ?? '',
        })}
      />
      <p className="text-14 text-ink-2">
        {t('feedback.lede', { code: view.report.schemeCode, date: dayOf(view.releasedAt) })}
      </p>
      <FeedbackBody report={view.report} names={view.names} />
    </div>
  )
}
