import type { Column } from '@/domain/board/card'
import type { BoardStage } from '@/domain/board/stages'

/** narrow: folded where eight columns would be too narrow; always: folded by the reader or by a sheet. */
export type Fold = 'narrow' | 'always' | undefined

/** Stages that stand folded where eight columns would be too narrow. */
const FOLDED: readonly BoardStage[] = ['district_check', 'certified']

/** With a sheet at the right only the stages around the move keep their width. */
const besideSheet = (stage: BoardStage, columns: readonly Column[], from: string, to: string): Fold => {
  const place = (id: string) => columns.findIndex(c => c.stage === id)
  const ends = [place(from), place(to) < 0 ? place(from) : place(to)]
  const at = place(stage)
  const isNear = at >= Math.min(...ends) - 1 && at <= Math.max(...ends) + 1
  const isWide = Math.abs((ends[0] ?? 0) - (ends[1] ?? 0)) > 1
  return isNear && (!isWide || ends.includes(at)) ? undefined : 'always'
}

/** How a column stands: by the sheet that is open, by what the reader chose, or by the width of the screen. */
export const foldedOf = (
  stage: BoardStage,
  columns: readonly Column[],
  chosen: Readonly<Partial<Record<BoardStage, Fold>>>,
  aside: { from: string; to: string } | null,
): Fold => {
  if (aside) return besideSheet(stage, columns, aside.from, aside.to)
  if (stage in chosen) return chosen[stage]
  return columns.length > 6 && FOLDED.includes(stage) ? 'narrow' : undefined
}
