import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { localPath, signedIn, viewOr404 } from '@/app/_lib/page'
import { Board } from '@/components/board/board'
import { ColumnChooser } from '@/components/board/column-chooser'
import { FindCase } from '@/components/board/find-case'
import { BoardFoot, BoardKeys, RestDay } from '@/components/board/foot'
import { Gone } from '@/components/board/gone'
import { LaneBoard } from '@/components/board/lane-board'
import { LaneChoice } from '@/components/board/lane-choice'
import { LiveList } from '@/components/board/live-list'
import { LivePlace } from '@/components/board/live-slot'
import { QueryBar } from '@/components/board/query-bar'
import { SavedViews } from '@/components/board/saved-views'
import { viewHref } from '@/components/board/view-href'
import { BoardLook, BoardViews } from '@/components/board/views'
import { WorkPage } from '@/components/shell/work-page'
import { EmptyState } from '@/components/ui/empty-state'
import { localHref } from '@/components/ui/href'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { bulkRolesOf } from '@/domain/board/bulk'
import type { BoardTotals } from '@/domain/board/card'
import { USUAL_COLUMNS } from '@/domain/board/columns'
import { type BoardQuery, boardAddress, isFiltered, listAddress, readBoardQuery } from '@/domain/board/query'
import { type KeptView, keptQuery } from '@/domain/board/saved-views'
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

type Kept = { own: KeptView[]; linked: KeptView | null }
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

type Part = { ctx: Ctx; query: BoardQuery; kept: Kept; all: string; gone: string | null }

async function ListPage({ ctx, query, kept, all, gone }: Part) {
  const [view, settings, t] = await Promise.all([
    viewOr404(viewTable(ctx, query)),
    deskSettings(ctx),
    getTranslations('board'),
  ])
  const columns = query.cols ?? settings.columns ?? USUAL_COLUMNS
  return (
    <WorkPage
      title={t('title')}
      bar={
        <ViewBar
          query={query}
          view={view}
          isOfficer={hasRole(ctx.actor, 'officer')}
          kept={kept}
          all={all}
          gone={gone}
        />
      }
      tools={
        <>
          <LivePlace />
          <FindCase />
          <BoardLook query={query} />
        </>
      }
      query={
        <QueryBar
          query={query}
          officers={view.officers}
          today={view.today}
          all={all}
          end={
            <>
              <ColumnChooser key={columns.join()} shown={columns} query={query} me={view.me.id} />
              <ExportButton query={query} total={view.total} />
            </>
          }
        />
      }
      foot={<BoardFoot totals={view.totals} today={view.today} isWorkingDay={view.isWorkingDay} />}
    >
      <LiveList
        key={boardAddress(query)}
        first={view}
        query={query}
        columns={columns}
        canMove={bulkRolesOf(ctx.actor).length > 0}
        nothing={<Nothing query={query} />}
      />
    </WorkPage>
  )
}

async function ColumnsPage({ ctx, query, kept, all, gone }: Part) {
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
      bar={<ViewBar query={query} view={view} isOfficer={view.seesAll} kept={kept} all={all} gone={gone} />}
      tools={
        <>
          <LivePlace />
          <FindCase />
          <BoardLook query={query} />
        </>
      }
      query={
        <QueryBar
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

/** The usual views, the person's own, and what one can do with them. */
function ViewBar({
  query,
  view,
  isOfficer,
  kept,
  all,
  gone,
}: Omit<Part, 'ctx'> & {
  view: { totals: BoardTotals; me: { id: string } }
  isOfficer: boolean
}) {
  return (
    <div className="view-bar">
      {gone && <Gone text={gone} />}
      <BoardViews query={query} totals={view.totals} isOfficer={isOfficer} own={kept.own} all={all} />
      <SavedViews
        own={kept.own}
        linked={kept.linked?.owner ? kept.linked : null}
        now={keptQuery(boardAddress(query))}
        me={view.me.id}
      />
    </div>
  )
}

async function ExportButton({ query, total }: { query: BoardQuery; total: number }) {
  const [t, locale] = await Promise.all([getTranslations('views'), getLocale()])
  return (
    <a
      className="btn"
      download
      href={localHref(locale, paths.boardExport(boardAddress(query, { page: undefined, saved: undefined })))}
      title={t('exportNote', { n: total })}
    >
      <Icon name="download" />
      {t('export')}
    </a>
  )
}

/**
 * Where an address leads on to: a bare one to the view its reader starts with, the link to a kept view to its query. What
 * is shown there is read within what the reader may see, whoever kept the view.
 */
const onward = (query: BoardQuery, isBare: boolean, kept: Kept): string | null => {
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
  const part = { ctx, query, kept, all, gone }
  return (
    <ReviewWords names={['board', 'limits', 'bulk', 'live', 'views', 'workflow', 'mail']}>
      {query.view === 'list' ? <ListPage {...part} /> : <ColumnsPage {...part} />}
    </ReviewWords>
  )
}
