import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { MineList } from '@/components/apply/mine-list'
import { OwnTargets } from '@/components/apply/own-targets'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { paths } from '@/domain/paths'
import { viewMine } from '@/services/application/view-mine'
import { viewOwnTargets } from '@/services/surveillance/own-targets'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('hub'))('mine'),
})

type Asked = { searchParams: Promise<{ page?: string | string[] }> }

export default async function MinePage({ searchParams }: Asked) {
  const ctx = await signedIn()
  const page = Math.floor(Number((await searchParams).page)) || 1
  const [mine, targets] = await Promise.all([viewOr404(viewMine(ctx, page)), viewOr404(viewOwnTargets(ctx))])
  const t = await getTranslations('hub')
  const start = mine.startFor.length > 0 && (
    <LinkButton href={paths.applyNew()} look="primary" icon="add">
      {t('start')}
    </LinkButton>
  )
  return (
    <div className="max-w-220 pt-8 pb-12 max-lg:pt-4">
      <div className="mb-6 flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1 className="text-32 max-lg:text-24/9">{t('mine')}</h1>
          <p className="text-ink-2">{t('mineLede')}</p>
        </div>
        {mine.rows.length > 0 && start}
      </div>
      {!mine.hasEnterprise ? (
        <EmptyState
          icon="organisation"
          title={t('noEnterprise')}
          action={
            <LinkButton href={paths.register()} look="primary">
              {t('registerEnterprise')}
            </LinkButton>
          }
        >
          {t('noEnterpriseHelp')}
        </EmptyState>
      ) : mine.rows.length === 0 ? (
        <EmptyState icon="document" title={t('none')} action={start}>
          {t('noneHelp')}
        </EmptyState>
      ) : (
        <>
          <MineList rows={mine.rows} />
          <Pager page={mine.page} pages={mine.pages} href={n => `${paths.apply()}?page=${n}`} />
        </>
      )}
      <OwnTargets targets={targets} />
    </div>
  )
}
