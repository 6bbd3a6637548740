import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { BulkForm } from '@/components/bulk/form'
import { BulkMoves } from '@/components/bulk/moves'
import { BulkRows } from '@/components/bulk/rows'
import { WorkPage } from '@/components/shell/work-page'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { BackLink } from '@/components/ui/page-title'
import { Pager } from '@/components/ui/pager'
import { BULK_MAX, BULK_PICKED, bulkQuery } from '@/domain/board/bulk'
import { boardAddress, readBoardQuery } from '@/domain/board/query'
import { readPage } from '@/domain/pages'
import { paths } from '@/domain/paths'
import { previewBulk } from '@/services/bulk/preview'
import { ReviewWords } from '../../../_words'
import { openBulk } from './actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('bulk'))('title'),
})

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const addressOf = (ids: readonly string[], query: string, more: Record<string, string>): string => {
  const params = new URLSearchParams(ids.length > 0 ? '' : query)
  for (const id of ids) params.append('id', id)
  for (const [name, value] of Object.entries(more)) if (value) params.set(name, value)
  return params.toString()
}

/** What is chosen of the board, the move to make with it, and what stands in its way, before anything is moved. */
export default async function BulkPage({ searchParams }: Props) {
  const ctx = await signedIn()
  const params = await searchParams
  const ids = [params.id ?? []]
    .flat()
    .filter(id => UUID.test(id))
    .slice(0, BULK_PICKED)
  const query = bulkQuery(boardAddress(readBoardQuery(params)))
  const move = typeof params.move === 'string' ? params.move : ''
  // Sent from the table with nothing ticked; that never means everything.
  const isNone = params.picked === '1' && ids.length === 0
  const view = await viewOr404(previewBulk(ctx, { ids, query }, { move, page: readPage(params.at) }))
  const [t, w] = await Promise.all([getTranslations('bulk'), getTranslations('workflow')])
  const blocked = view.rows.filter(row => !row.isOffered || row.unmet.length > 0).length
  return (
    <ReviewWords names={['board', 'limits', 'bulk', 'workflow', 'mail']}>
      <WorkPage
        title={t('title')}
        bar={
          <>
            <BackLink href={paths.board(query)}>{t('back')}</BackLink>
            <Link href={paths.bulks()}>{t('own.title')}</Link>
          </>
        }
      >
        <div className="max-w-[60rem] px-6 pt-4 pb-12 max-md:px-4">
          {view.moves.length === 0 ? (
            <EmptyState
              icon="board"
              title={t('none')}
              action={<Link href={paths.board(query)}>{t('back')}</Link>}
            >
              {isNone ? null : t('noneText')}
            </EmptyState>
          ) : view.isTooMany ? (
            <Notice tone="wait" title={t('tooMany', { max: BULK_MAX })}>
              <Link href={paths.board(query)}>{t('back')}</Link>
            </Notice>
          ) : (
            <>
              <BulkMoves
                chosen={view.chosen}
                moves={view.moves}
                now={view.move?.name ?? null}
                href={name => paths.bulkNew(addressOf(ids, query, { move: name }))}
              />
              {!view.move && <p className="mt-4 text-14 text-ink-2">{t('chooseMove')}</p>}
              {view.move && (
                <>
                  <h2 className="mt-6 text-16">
                    {t('count', { n: view.count })}
                    {view.chosen > view.count && (
                      <span className="ml-2 text-13 font-normal text-ink-2">
                        {t('rest', { n: view.chosen - view.count })}
                      </span>
                    )}
                  </h2>
                  <p className={`mt-1 text-13 ${blocked > 0 ? 'tone-wait' : 'text-ink-2'}`}>
                    {blocked > 0 ? t('judged', { blocked }) : t('allFine')}
                  </p>
                  <BulkRows rows={view.rows} />
                  <Pager
                    page={view.page}
                    pages={view.pages}
                    href={n =>
                      paths.bulkNew(addressOf(ids, query, { move: view.move?.name ?? '', at: String(n) }))
                    }
                  />
                  <BulkForm
                    move={{ ...view.move, label: w(`transition.${view.move.name}`) }}
                    ids={ids}
                    query={query}
                    count={view.count}
                    seenAt={view.seenAt}
                    action={openBulk}
                    requestKey={randomUUID()}
                  />
                </>
              )}
            </>
          )}
        </div>
      </WorkPage>
    </ReviewWords>
  )
}
