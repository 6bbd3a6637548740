import type { BoardTotals } from '@/domain/board/card'
import { type BoardQuery, boardAddress } from '@/domain/board/query'
import { type KeptView, keptQuery } from '@/domain/board/saved-views'
import { Gone } from './gone'
import { SavedViews } from './saved-views'
import { BoardViews } from './views'

/** The person's own views, the one of a colleague's that a link has opened, and what to say of one that is no more. */
export type Kept = { own: KeptView[]; linked: KeptView | null; gone: string | null }

/** The usual views, the person's own, and what one can do with them. */
export function ViewBar({
  query,
  view,
  isOfficer,
  kept,
  all,
}: {
  query: BoardQuery
  view: { totals: BoardTotals; me: { id: string } }
  isOfficer: boolean
  kept: Kept
  /** Address of the whole board. */
  all: string
}) {
  return (
    <div className="view-bar">
      {kept.gone && <Gone text={kept.gone} />}
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
