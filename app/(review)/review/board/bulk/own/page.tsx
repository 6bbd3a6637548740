import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { OwnBulks } from '@/components/bulk/own-list'
import { WorkPage } from '@/components/shell/work-page'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { BackLink } from '@/components/ui/page-title'
import { Pager } from '@/components/ui/pager'
import { readPage } from '@/domain/pages'
import { paths } from '@/domain/paths'
import { listBulks } from '@/services/bulk/own-list'
import { ReviewWords } from '../../../../_words'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('bulk.own'))('title'),
})

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The bulk moves one made oneself, so that one that broke off is found again. */
export default async function OwnBulksPage({ searchParams }: Props) {
  const ctx = await signedIn()
  const { page } = await searchParams
  const view = await viewOr404(listBulks(ctx, readPage(page)))
  const t = await getTranslations('bulk')
  return (
    <ReviewWords names={['bulk', 'workflow']}>
      <WorkPage title={t('own.title')} bar={<BackLink href={paths.board()}>{t('back')}</BackLink>}>
        <div className="max-w-[60rem] px-6 pt-4 pb-12 max-md:px-4">
          {view.total === 0 ? (
            <EmptyState
              icon="board"
              title={t('own.none')}
              action={<Link href={paths.board('view=list')}>{t('own.toTable')}</Link>}
            >
              {t('own.noneText')}
            </EmptyState>
          ) : (
            <>
              <OwnBulks bulks={view.rows} level={2} />
              <Pager page={view.page} pages={view.pages} href={paths.bulks} />
            </>
          )}
        </div>
      </WorkPage>
    </ReviewWords>
  )
}
