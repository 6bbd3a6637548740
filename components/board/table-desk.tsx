'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import type { BoardTotals } from '@/domain/board/card'
import type { ListColumn } from '@/domain/board/columns'
import { changesOf } from '@/domain/board/merge'
import { type BoardQuery, boardAddress } from '@/domain/board/query'
import { paths } from '@/domain/paths'
import { WorkPage } from '../shell/work-page'
import { Button } from '../ui/button'
import { localHref } from '../ui/href'
import { Icon } from '../ui/icon'
import { LiveRegion } from '../ui/live-region'
import { Notice } from '../ui/notice'
import { Pager } from '../ui/pager'
import { useCardWords } from './card-words'
import { CaseList } from './case-list'
import { ColumnChooser } from './column-chooser'
import { FindCase } from './find-case'
import { BoardFoot } from './foot'
import { GoingContext } from './going'
import { LiveMark } from './live-mark'
import { Nothing } from './nothing'
import { QueryBar } from './query-bar'
import { readUnattended } from './remote'
import { useLive } from './use-live'
import { type Rows, rowsAddress, useTable } from './use-table'
import { useTableColumns } from './use-table-columns'
import { useTellTotals } from './use-totals'
import { type Kept, ViewBar } from './view-bar'
import { BoardLook } from './views'

type Counted = Rows & { totals: BoardTotals }

type First = Counted & {
  officers: { id: string; name: string }[]
  me: { id: string; name: string }
  today: string
  isWorkingDay: boolean
}

function ExportLink({ query, total }: { query: BoardQuery; total: number }) {
  const t = useTranslations('views')
  const locale = useLocale()
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

/** The board as a table: the page opens with its first rows, everything after that is asked for as data. */
export function TableDesk({
  first,
  query: start,
  columns: kept,
  views,
  all,
  isOfficer,
  canMove,
}: {
  first: First
  query: BoardQuery
  /** The columns kept on the account, or the usual ones. */
  columns: readonly ListColumn[]
  views: Kept
  /** Address of the whole board. */
  all: string
  isOfficer: boolean
  canMove: boolean
}) {
  const t = useTranslations('board')
  const { me, today, isWorkingDay } = first
  const words = useCardWords(me)
  const { own, linked } = views
  const knows = useCallback(
    ({ saved }: BoardQuery) =>
      saved === undefined || saved === 'none' || saved === linked?.id || own.some(view => view.id === saved),
    [own, linked],
  )
  const table = useTable(first, start, knows)
  const { query, rows } = table
  const [totals, setTotals] = useState(first.totals)
  const [columns, choose] = useTableColumns(kept, me.id)
  const shown = query.cols ?? columns
  useTellTotals(totals)
  const live = useLive({
    read: async ids => {
      const answer = await readUnattended<Counted>(`/api/review/list?${rowsAddress(query)}`)
      if (!answer.ok) return null
      setTotals(answer.value.totals)
      table.refresh(query, answer.value)
      return changesOf(rows.cards, answer.value.cards, ids ?? [])
    },
    words,
    me: me.id,
    gone: 'gone',
    say: table.say,
  })
  return (
    // Links inside are followed here; Enter on one is a click too.
    <div className="contents" onClickCapture={table.onClickCapture}>
      <GoingContext value={table}>
        <WorkPage
          title={t('title')}
          bar={<ViewBar query={query} view={{ totals, me }} isOfficer={isOfficer} kept={views} all={all} />}
          tools={
            <>
              <span className="live-slot">
                <LiveMark state={live.state} unread={totals.unread} />
              </span>
              <FindCase />
              <BoardLook query={query} />
            </>
          }
          query={
            <QueryBar
              key={table.filled}
              query={query}
              officers={first.officers}
              today={today}
              all={all}
              end={
                <>
                  <ColumnChooser
                    shown={shown}
                    me={me.id}
                    onChosen={next => {
                      choose(next)
                      table.dropColumns()
                    }}
                  />
                  <ExportLink query={query} total={rows.total} />
                </>
              }
            />
          }
          foot={<BoardFoot totals={totals} today={today} isWorkingDay={isWorkingDay} />}
        >
          {table.again && (
            <div className="px-4 pt-3 md:px-6">
              <Notice
                tone="bad"
                role="alert"
                action={
                  <Button size="sm" onClick={table.again} busy={table.isBusy}>
                    {t('list.again')}
                  </Button>
                }
              >
                {t('list.failed')}
              </Notice>
            </div>
          )}
          {rows.cards.length === 0 ? (
            <Nothing query={query} />
          ) : (
            <div className="table-place px-2 pb-6 max-md:px-4" aria-busy={table.isBusy || undefined}>
              <CaseList
                cards={rows.cards}
                columns={shown}
                query={query}
                now={{ sort: rows.sort, dir: rows.dir }}
                me={me}
                total={rows.total}
                canMove={canMove}
              />
              <div className="px-2">
                <Pager
                  page={rows.page}
                  pages={rows.pages}
                  href={page => paths.board(boardAddress(query, { page: page === 1 ? undefined : page }))}
                />
              </div>
            </div>
          )}
          <LiveRegion>{table.said}</LiveRegion>
        </WorkPage>
      </GoingContext>
    </div>
  )
}
