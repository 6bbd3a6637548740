import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { localPath, signedIn, viewOr404 } from '@/app/_lib/page'
import { Board } from '@/components/board/board'
import { FindCase } from '@/components/board/find-case'
import { BoardFoot, BoardKeys, RestDay } from '@/components/board/foot'
import { LaneBoard } from '@/components/board/lane-board'
import { LaneChoice } from '@/components/board/lane-choice'
import { LivePlace } from '@/components/board/live-slot'
import { Nothing } from '@/components/board/nothing'
import { QueryBar } from '@/components/board/query-bar'
import { TableDesk } from '@/components/board/table-desk'
import { type Kept, ViewBar } from '@/components/board/view-bar'
import { viewHref } from '@/components/board/view-href'
import { BoardLook } from '@/components/board/views'
import { WorkPage } from '@/components/shell/work-page'
import { bulkRolesOf } from '@/domain/board/bulk'
import { USUAL_COLUMNS } from '@/domain/board/columns'
import { type BoardQuery, boardAddress, listAddress, readBoardQuery } from '@/domain/board/query'
import { paths } from '@/domain/paths'
import { hasRole } from '@/domain/people/roles'
import { viewBoard } from '@/services/board/view-board'
import { viewLanes } from '@/services/board/view-lanes'
import { viewTable } from '@/services/board/view-list'
import { deskSettings, keptViews } from '@/services/board-views/list'
import type { Ctx } from '@/services/context'
import { ReviewWords } from '../../_words'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('board'))('title'),
})

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

type Part = { ctx: Ctx; query: BoardQuery; kept: Kept; all: string }

async function ListPage({ ctx, query, kept, all }: Part) {
  const [view, settings] = await Promise.all([viewOr404(viewTable(ctx, query)), deskSettings(ctx)])
  return (
    <TableDesk
      key={boardAddress(query)}
      first={view}
      query={query}
      columns={settings.columns ?? USUAL_COLUMNS}
      views={kept}
      all={all}
      isOfficer={hasRole(ctx.actor, 'officer')}
      canMove={bulkRolesOf(ctx.actor).length > 0}
    />
  )
}

async function ColumnsPage({ ctx, query, kept, all }: Part) {
  const [view, t] = await Promise.all([viewOr404(viewBoard(ctx, query)), getTranslations('board')])
  const list = listAddress(query)
  const lanes = query.lane && (await viewOr404(viewLanes(ctx, query)))
  const common = {
    list,
    me: view.me,
    canMove: bulkRolesOf(ctx.actor).length > 0,
    nothing: <Nothing query={query} />,
  }
  return (
    <WorkPage
      title={t('title')}
      bar={<ViewBar query={query} view={view} isOfficer={view.seesAll} kept={kept} all={all} />}
      tools={
        <>
          <LivePlace />
          <FindCase />
          <BoardLook query={query} />
        </>
      }
      query={
        <QueryBar
          key={boardAddress(query)}
          query={query}
          officers={view.officers}
          today={view.today}
          all={all}
          end={<LaneChoice query={query} />}
        />
      }
      foot={<BoardFoot totals={view.totals} today={view.today} isWorkingDay={view.isWorkingDay} />}
      keys={<BoardKeys />}
    >
      <RestDay today={view.today} isWorkingDay={view.isWorkingDay} />
      {query.lane && lanes ? (
        <LaneBoard key={`${list}${query.lane}`} first={lanes} lane={query.lane} {...common} />
      ) : (
        <Board key={list} first={{ columns: view.columns, totals: view.totals }} {...common} />
      )}
    </WorkPage>
  )
}

/**
 * Where an address leads on to: a bare one to the view its reader starts with, the link to a kept view to its query. What
 * is shown there is read within what the reader may see, whoever kept the view.
 */
const onward = (query: BoardQuery, isBare: boolean, kept: Omit<Kept, 'gone'>): string | null => {
  const view = isBare ? kept.own.find(own => own.isDefault) : kept.linked
  const isLink = boardAddress(query, { saved: undefined }) === ''
  return view && isLink && view.query !== '' ? viewHref(view) : null
}

export default async function BoardPage({ searchParams }: Props) {
  const params = await searchParams
  const query = readBoardQuery(params)
  const ctx = await signedIn(paths.board(boardAddress(query)))
  const saved = query.saved === 'none' ? undefined : query.saved
  const kept = await viewOr404(keptViews(ctx, saved))
  const to = onward(query, Object.keys(params).length === 0, kept)
  if (to) redirect(await localPath(to))
  // Somebody whose board opens with a view says so when they want to see all of it.
  const look = { view: query.view, lane: query.lane }
  const all = boardAddress(
    readBoardQuery({ ...look, saved: kept.own.some(view => view.isDefault) ? 'none' : undefined }),
  )
  const gone = saved && !kept.linked ? (await getTranslations('views'))('gone') : null
  const part = { ctx, query, kept: { ...kept, gone }, all }
  return (
    <ReviewWords names={['board', 'limits', 'bulk', 'live', 'views', 'workflow', 'mail']}>
      {query.view === 'list' ? <ListPage {...part} /> : <ColumnsPage {...part} />}
    </ReviewWords>
  )
}
