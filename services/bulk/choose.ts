import { type ChosenCase, readChosenCases } from '@/db/queries/board-bulk'
import type { BoardScope } from '@/db/queries/board-scope'
import { BULK_MAX, type BulkChoice } from '@/domain/board/bulk'
import { clockMarks } from '@/domain/board/clock'
import { readBoardQuery } from '@/domain/board/query'
import { asDate } from '@/domain/calendar/days'
import { database } from '../database'

/** The cases of a choice, one more than may be moved at once, so that a larger one is noticed. */
export const chooseCases = (scope: BoardScope, choice: BulkChoice): Promise<ChosenCase[]> => {
  const filter = readBoardQuery(
    choice.ids.length > 0 ? {} : Object.fromEntries(new URLSearchParams(choice.query)),
  )
  return readChosenCases(
    database().orm,
    scope,
    { ids: choice.ids, filter },
    clockMarks(asDate(scope.today)),
    BULK_MAX + 1,
  )
}
