import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { Board } from '@/components/board/board'
import { CaseList } from '@/components/board/case-list'
import { FindCase } from '@/components/board/find-case'
import { BoardFoot, BoardKeys, RestDay } from '@/components/board/foot'
import { QueryBar } from '@/components/board/query-bar'
import { BoardLook, BoardViews } from '@/components/board/views'
import { WorkPage } from '@/components/shell/work-page'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Pager } from '@/components/ui/pager'
import { type BoardQuery, boardAddress, isFiltered, readBoardQuery } from '@/domain/board/query'
import { paths } from '@/domain/paths'
import { hasRole } from '@/domain/people/roles'
import { viewBoard } from '@/services/board/view-board'
import { viewList } from '@/services/board/view-list'
import type { Ctx } from '@/services/context'
import { ReviewWords } from '../../_words'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('board'))('title'),
})

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

async function Nothing({ query }: { query: BoardQuery }) {
  const t = await getTranslations('board.empty')
  return (
    <div className="px-6">
      {isFiltered(query) ? (
        <EmptyState icon="filter" title={t('title')} action={<Link href={paths.board()}>{t('all')}</Link>}>
          {t('text')}
        </EmptyState>
      ) : (
        <EmptyState icon="board" title={t('none')}>
          {t('noneText')}
        </EmptyState>
      )}
    </div>
  )
}

async function ListPage({ ctx, query }: { ctx: Ctx; query: BoardQuery }) {
  const [view, t] = await Promise.all([viewOr404(viewList(ctx, query)), getTranslations('board')])
  return (
    <WorkPage
      title={t('title')}
      bar={<BoardViews query={query} totals={view.totals} isOfficer={hasRole(ctx.actor, 'officer')} />}
      tools={
        <>
          <FindCase />
          <BoardLook query={query} />
        </>
      }
      query={<QueryBar query={query} officers={view.officers} today={view.today} withStage />}
      foot={<BoardFoot totals={view.totals} today={view.today} isWorkingDay={view.isWorkingDay} />}
    >
      {view.cards.length === 0 ? (
        <Nothing query={query} />
      ) : (
        <div className="px-2 pb-6 max-md:px-4">
          <CaseList cards={view.cards} query={query} now={{ sort: view.sort, dir: view.dir }} me={view.me} />
          <div className="px-2">
            <Pager
              page={view.page}
              pages={view.pages}
              href={page => paths.board(boardAddress(query, { page: page === 1 ? undefined : page }))}
            />
          </div>
        </div>
      )}
    </WorkPage>
  )
}

async function ColumnsPage({ ctx, query }: { ctx: Ctx; query: BoardQuery }) {
  const [view, t] = await Promise.all([viewOr404(viewBoard(ctx, query)), getTranslations('board')])
  const list = boardAddress(query, { view: undefined, page: undefined, sort: undefined, dir: undefined })
  return (
    <WorkPage
      title={t('title')}
      bar={<BoardViews query={query} totals={view.totals} isOfficer={view.seesAll} />}
      tools={
        <>
          <FindCase />
          <BoardLook query={query} />
        </>
      }
      query={<QueryBar query={query} officers={view.officers} today={view.today} />}
      foot={<BoardFoot totals={view.totals} today={view.today} isWorkingDay={view.isWorkingDay} />}
      keys={<BoardKeys />}
    >
      {view.columns.every(column => column.count === 0) ? (
        <Nothing query={query} />
      ) : (
        <>
          <RestDay today={view.today} isWorkingDay={view.isWorkingDay} />
          <Board key={list} first={{ columns: view.columns, totals: view.totals }} list={list} me={view.me} />
        </>
      )}
    </WorkPage>
  )
}

export default async function BoardPage({ searchParams }: Props) {
  const ctx = await signedIn()
  const query = readBoardQuery(await searchParams)
  return (
    <ReviewWords names={['board', 'workflow', 'mail']}>
      {query.view === 'list' ? <ListPage ctx={ctx} query={query} /> : <ColumnsPage ctx={ctx} query={query} />}
    </ReviewWords>
  )
}
