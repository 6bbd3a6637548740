'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useCallback, useRef, useState } from 'react'
import type { BoardTotals } from '@/domain/board/card'
import type { ListColumn } from '@/domain/board/columns'
import { changesOf } from '@/domain/board/merge'
import { type BoardQuery, boardAddress, tableAddress } from '@/domain/board/query'
import { paths } from '@/domain/paths'
import { WorkPage } from '../shell/work-page'
import { Button } from '../ui/button'
import { localHref } from '../ui/href'
import { Icon } from '../ui/icon'
import { LiveRegion } from '../ui/live-region'
import { Notice } from '../ui/notice'
import { Pager } from '../ui/pager'
import { FromList } from '../ui/shown-to'
import { useCardWords } from './card-words'
import { CaseList } from './case-list'
import { ColumnChooser } from './column-chooser'
import { FindCase } from './find-case'
import { BoardFoot } from './foot'
import { GoingContext } from './going'
import { KeysHelp } from './help'
import { useRowKeyLines } from './key-lines'
import { BoardLayers } from './layers'
import { LiveMark } from './live-mark'
import { Nothing } from './nothing'
import { PreviewDeedsContext } from './preview-deeds'
import { QueryBar } from './query-bar'
import { act, readUnattended } from './remote'
import { useHeldCard } from './use-held-card'
import { toSearch, useKeys } from './use-keys'
import { useLayers } from './use-layers'
import { openOf, useLive } from './use-live'
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
  const root = useRef<HTMLDivElement>(null)
  const layers = useLayers(root, me)
  const { moves, preview, setPreview, busy, undo } = layers
  const cardOf = (id: string) => rows.cards.find(card => card.id === id)
  const previewed = useHeldCard(preview, cardOf)
  const [help, setHelp] = useState(false)
  const list = tableAddress(query)
  const readNews = async (ids: readonly string[] | null) => {
    const answer = await readUnattended<Counted>(`/api/review/list?${rowsAddress(query)}`)
    if (!answer.ok) return null
    setTotals(answer.value.totals)
    table.refresh(query, answer.value)
    return changesOf(rows.cards, answer.value.cards, ids ?? [])
  }
  const live = useLive({
    read: readNews,
    words,
    me: me.id,
    open: openOf(moves.sheet, previewed),
    isHeld: busy !== null,
    gone: 'gone',
    say: table.say,
  })
  const deeds = {
    move: layers.openMenu,
    seen: (id: string, seq: number) => {
      if (!cardOf(id)?.isUnread) return
      void act(paths.act('mark-read'), { applicationId: id, seq }, me.id).then(() => readNews([id]))
    },
  }
  useKeys({
    // Where no row matches there is none whose keys would know it.
    '/': toSearch,
    '?': () => setHelp(true),
    z: () => undo.last(),
    escape: () => layers.close(() => {}),
  })
  const lines = useRowKeyLines({ canMove: true, canPick: canMove })
  return (
    // Links inside are followed here; Enter on one is a click too.
    <div className="contents" ref={root} onClickCapture={table.onClickCapture}>
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
                onMove={layers.openMenu}
                onPreview={setPreview}
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
          <FromList list={list}>
            <PreviewDeedsContext value={deeds}>
              <BoardLayers
                layers={layers}
                previewed={previewed}
                cardOf={cardOf}
                words={words}
                me={me}
                list={list}
                onOutdated={() => void readNews(null)}
                onMoved={(moved, text) => {
                  moves.closeSheet()
                  undo.offer(moved, text, () => void readNews([moved.view.id]))
                  layers.say(text)
                  layers.focusCard(moved.view.id)
                  void readNews([moved.view.id])
                }}
              />
            </PreviewDeedsContext>
          </FromList>
          {help && <KeysHelp lines={lines} onClose={() => setHelp(false)} />}
          <LiveRegion>{table.said}</LiveRegion>
          <LiveRegion>{layers.said}</LiveRegion>
        </WorkPage>
      </GoingContext>
    </div>
  )
}
