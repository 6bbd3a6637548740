import { TIMED_STAGES, type TimedStage } from '../scheme/timed-stages'
import type { Stage } from '../workflow/types'

/** Columns of the board, in order: every stage a case may wait in after its submission. */
export const BOARD_STAGES = TIMED_STAGES
export type BoardStage = TimedStage

/** Whether a stage has a column. */
export const isBoardStage = (stage: string): stage is BoardStage => BOARD_STAGES.some(s => s === stage)

/** Key of the column's name under `workflow.stage`: on the board, certified means that the certificate is due. */
export const columnName = (stage: BoardStage): Stage | 'awaiting_issue' =>
  stage === 'certified' ? 'awaiting_issue' : stage

/** The stages among these texts, each once, in the order of the board. */
export const readStages = (texts: readonly string[]): BoardStage[] =>
  BOARD_STAGES.filter(stage => texts.includes(stage))
