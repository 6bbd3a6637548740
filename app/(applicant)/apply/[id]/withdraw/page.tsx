import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { WithdrawForm } from '@/components/apply/withdraw-form'
import { BackLink, FormTitle } from '@/components/ui/page-title'
import { paths } from '@/domain/paths'
import { transitionNamed } from '@/domain/workflow/decide'
import { viewHub } from '@/services/application/view-hub'
import { proofNeeded } from '@/services/session/step-up'
import { withdrawApplication } from '../../actions'

type Props = { params: Promise<{ id: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('hub.withdraw'))('title'),
})

export default async function WithdrawPage({ params }: Props) {
  const ctx = await signedIn()
  const { id } = await params
  const { shell } = await viewOr404(viewHub(ctx, id))
  const isPossible = transitionNamed('withdraw')?.from.includes(shell.stage) ?? false
  if (!shell.maySign || !isPossible) notFound()
  const t = await getTranslations('hub')
  return (
    <div className="max-w-170 pt-8 pb-12 max-lg:pt-4">
      <BackLink href={paths.applyCase(id)}>{t('backToCase')}</BackLink>
      <FormTitle
        title={t('withdraw.title')}
        lede={`${shell.brandName} ${shell.productName}`.trim() || t('untitled')}
      />
      <WithdrawForm
        action={withdrawApplication}
        applicationId={id}
        version={shell.version}
        isDraft={shell.stage === 'draft'}
        isPublic={shell.stage === 'public_notice'}
        proof={await proofNeeded(ctx)}
      />
    </div>
  )
}
