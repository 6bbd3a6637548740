import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { BulkResults } from '@/components/bulk/results'
import { BulkProgress } from '@/components/bulk/run'
import { BulkUndo } from '@/components/bulk/undo'
import { WorkPage } from '@/components/shell/work-page'
import { localHref } from '@/components/ui/href'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { BackLink } from '@/components/ui/page-title'
import { Pager } from '@/components/ui/pager'
import { BULK_STATES, bulkTransition } from '@/domain/board/bulk'
import { readPage } from '@/domain/pages'
import { paths } from '@/domain/paths'
import { viewBulk } from '@/services/bulk/view'
import { personOf } from '@/services/context'
import { ReviewWords } from '../../../../_words'
import { runBulk, undoBulk } from '../actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('bulk'))('title'),
})

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const query = (state: string | null, page: number): string =>
  new URLSearchParams({ ...(state ? { state } : {}), ...(page > 1 ? { page: String(page) } : {}) }).toString()

/** A bulk move under way or done: how far it is and what became of each case. */
export default async function BulkResultPage({ params, searchParams }: Props) {
  const ctx = await signedIn()
  const [{ id }, asked] = await Promise.all([params, searchParams])
  const state = BULK_STATES.find(one => one === asked.state) ?? null
  const view = await viewOr404(viewBulk(ctx, id, { state, page: readPage(asked.page) }))
  const [t, locale] = await Promise.all([getTranslations('bulk'), getLocale()])
  return (
    <ReviewWords names={['board', 'limits', 'bulk', 'workflow', 'mail']}>
      <WorkPage
        title={t('title')}
        bar={
          <>
            <BackLink href={paths.board(view.query)}>{t('back')}</BackLink>
            <Link href={paths.bulks()}>{t('own.title')}</Link>
          </>
        }
        tools={
          <a className="btn" download href={localHref(locale, paths.bulkExport(id))}>
            <Icon name="download" />
            {t('download')}
          </a>
        }
      >
        <div className="max-w-[60rem] px-6 pt-4 pb-12 max-md:px-4">
          <BulkProgress
            key={`${view.isStopped}${view.counts.undone + view.counts.kept}`}
            id={id}
            total={view.total}
            first={{ counts: view.counts, isStopped: view.isStopped, isEnded: view.isEnded }}
            begins={asked.go === '1' && view.counts.undone + view.counts.kept === 0}
            me={personOf(ctx)?.personId ?? ''}
            action={runBulk}
          />
          {view.undoUntil && (
            <BulkUndo
              id={id}
              n={view.counts.moved}
              rest={view.isEnded ? 0 : view.counts.waiting}
              until={view.undoUntil}
              me={personOf(ctx)?.personId ?? ''}
              action={undoBulk}
            />
          )}
          <BulkResults view={view} move={bulkTransition(view.transition)?.name ?? null} state={state} />
          <Pager page={view.page} pages={view.pages} href={n => paths.bulk(id, query(state, n))} />
        </div>
      </WorkPage>
    </ReviewWords>
  )
}
