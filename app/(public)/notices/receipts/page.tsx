import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { localPath } from '@/app/_lib/page'
import { allOf, firstOf, type SearchParams } from '@/app/_lib/params'
import { publicMetadata } from '@/app/_lib/public-page'
import { publicCtx } from '@/app/_lib/request'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageTitle } from '@/components/ui/page-title'
import { TextField } from '@/components/ui/text-input'
import { paths } from '@/domain/paths'
import { viewReceipt } from '@/services/notice/view-receipt'

export const generateMetadata = async () => {
  const t = await getTranslations('public.objection')
  return publicMetadata({ title: t('lookTitle'), description: t('lookLede'), isIndexed: false })
}

export default async function ReceiptsPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await publicCtx()
  const [t, here, params, action] = await Promise.all([
    getTranslations('public.objection'),
    getTranslations('public.here'),
    allOf(searchParams),
    localPath(paths.receipts()),
  ])
  const code = firstOf(params, 'code')?.slice(0, 60)
  const found = code ? await viewReceipt(ctx, code) : null
  if (found?.ok) redirect(await localPath(paths.receipt(found.value.receipt)))
  return (
    <div className="wrap">
      <Breadcrumb
        items={[
          { href: paths.home(), label: here('home') },
          { href: paths.notices(), label: here('notices') },
          { label: here('receipts') },
        ]}
      />
      <PageTitle title={t('lookTitle')} lede={t('lookLede')} />
      <form action={action} className="max-w-[30rem]">
        <TextField
          id="code"
          name="code"
          label={t('receipt')}
          placeholder={t('lookExample')}
          defaultValue={code}
          autoComplete="off"
          spellCheck={false}
          className="num"
          error={found ? t('lookMissing') : undefined}
          required
        />
        <button type="submit" className="btn btn-primary btn-wide mt-6">
          {t('lookVerb')}
        </button>
      </form>
    </div>
  )
}
