import { getTranslations } from 'next-intl/server'
import { PublicClientWords } from '@/app/_lib/client-words'
import { viewOr404 } from '@/app/_lib/page'
import { allOf, firstOf, type SearchParams } from '@/app/_lib/params'
import { publicMetadata } from '@/app/_lib/public-page'
import { publicCtx } from '@/app/_lib/request'
import { ReceiptFacts } from '@/components/public/receipt-facts'
import { UploadForm } from '@/components/public/upload-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { SectionHead } from '@/components/ui/section-head'
import { paths } from '@/domain/paths'
import { UPLOAD_PROBLEMS } from '@/domain/register/upload-problems'
import { viewReceipt } from '@/services/notice/view-receipt'

type Props = { params: Promise<{ code: string }>; searchParams: SearchParams }

// Without a referrer the browser would send no origin either, and the upload below could not be told from a forged one.
export const generateMetadata = async () => {
  const t = await getTranslations('public.objection')
  return {
    ...(await publicMetadata({ title: t('lookTitle'), description: t('lookLede'), isIndexed: false })),
    referrer: 'same-origin' as const,
  }
}

export default async function ReceiptPage({ params, searchParams }: Props) {
  const ctx = await publicCtx()
  const view = await viewOr404(viewReceipt(ctx, decodeURIComponent((await params).code)))
  const search = await allOf(searchParams)
  const [t, here] = await Promise.all([getTranslations('public.objection'), getTranslations('public.here')])
  const isNew = firstOf(search, 'new') === '1'
  const problem = UPLOAD_PROBLEMS.find(each => each === firstOf(search, 'problem'))
  return (
    <div className="wrap">
      <Breadcrumb
        items={[
          { href: paths.home(), label: here('home') },
          { href: paths.notices(), label: here('notices') },
          { label: here('receipts') },
        ]}
      />
      <PageTitle
        title={isNew ? t('receiptTitle') : t('lookTitle')}
        lede={isNew ? t('receiptLede') : undefined}
      />
      <div className="max-w-measure">
        <ReceiptFacts view={view} />
        <section className="pt-10">
          <SectionHead
            small
            title={t('files')}
            aside={view.files.length > 0 ? t('fileCount', { n: view.files.length }) : t('noFiles')}
          />
          {firstOf(search, 'added') === '1' && (
            <Notice tone="ok" role="status" className="mt-4">
              {t('uploaded')}
            </Notice>
          )}
          {problem && (
            <Notice tone="bad" role="alert" className="mt-4">
              {t(`uploadProblem.${problem}`)}
            </Notice>
          )}
          {view.files.length > 0 && (
            <ul>
              {view.files.map(file => (
                <li key={file.name} className="flex justify-between gap-4 border-b border-line py-3 text-15">
                  <span lang="">{file.name}</span>
                  <span className="num text-13 text-ink-3">
                    {Math.max(1, Math.round(file.size / 1024))} KB
                  </span>
                </li>
              ))}
            </ul>
          )}
          {view.filesLeft > 0 && (
            <PublicClientWords parts={['objection']}>
              <UploadForm receipt={view.receipt} left={view.filesLeft} />
            </PublicClientWords>
          )}
        </section>
        {view.status === 'open' && (
          <section className="pt-10">
            <SectionHead small title={t('next')} />
            <ol className="list-decimal pt-4 pl-6">
              <li>{t('next1')}</li>
              <li>{t('next2')}</li>
              <li>{t('next3')}</li>
            </ol>
          </section>
        )}
      </div>
    </div>
  )
}
