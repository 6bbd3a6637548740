import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { WorkPage } from '@/components/shell/work-page'
import { MineTable } from '@/components/surveillance/mine-table'
import { RoundsTable } from '@/components/surveillance/rounds-table'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { readPage } from '@/domain/pages'
import { paths } from '@/domain/paths'
import { viewRounds } from '@/services/surveillance/view-rounds'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('surveillance'))('title'),
})

export default async function SurveillancePage({
  searchParams,
}: {
  searchParams: Promise<{ page?: string }>
}) {
  const ctx = await signedIn()
  const [view, t] = await Promise.all([
    viewOr404(viewRounds(ctx, readPage((await searchParams).page))),
    getTranslations('surveillance'),
  ])
  const add = view.isOfficer && (
    <LinkButton href={paths.reviewRoundNew()} look="primary" icon="add">
      {t('newRound')}
    </LinkButton>
  )
  return (
    <WorkPage
      title={t('title')}
      bar={<span className="num text-13 text-ink-3">{t('count', { n: view.total })}</span>}
      tools={view.rows.length > 0 && add}
    >
      <div className="px-4 pb-10">
        <p className="mt-3 max-w-measure text-13 text-ink-2">{t('lede')}</p>
        {view.mine.length > 0 && <MineTable rows={view.mine} today={view.today} />}
        {view.rows.length === 0 ? (
          <EmptyState icon="shield" title={t('none')} action={add}>
            {t(view.isOfficer ? 'noneHelp' : 'noneInspector')}
          </EmptyState>
        ) : (
          <RoundsTable rows={view.rows} today={view.today} />
        )}
        <Pager page={view.page} pages={view.pages} href={n => paths.reviewSurveillance(n)} />
      </div>
    </WorkPage>
  )
}
