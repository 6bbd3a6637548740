import type { BoardStage } from '@/domain/board/stages'

/** Who looks, and which cases that lets them see. */
export type BoardScope = {
  personId: string
  /** Today in Asia/Shanghai. */
  today: string
  seesAll: boolean
  /** Areas of a district officer. */
  areaIds: string[]
  /** Committee or chair. */
  decides: boolean
  /** Chair of the committee. */
  chairs: boolean
  /** Columns this scope can have any case in. */
  stages: BoardStage[]
}

/** Days that part the states of the clocks. */
export type Marks = Record<'over' | 'near1' | 'near2' | 'three' | 'five', string>
