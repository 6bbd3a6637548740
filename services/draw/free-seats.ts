import type { Db } from '@/db/client'
import { PANEL_DISCIPLINES } from '@/domain/expert/panel'
import type { Scheme } from '@/domain/scheme/schema'
import { isDoneIn } from '@/domain/workflow/work'
import type { CaseRow } from '../case/load'
import { panelSeats } from '../expert/seat'
import { seatsNeeded } from '../expert/seats-needed'
import { inspectorSeats } from '../visit/seat'
import type { DrawRequest } from './draw'

/** What a case in this stage still has to draw, perhaps nothing; null in a stage that seats nobody. */
export const freeSeats = async (db: Db, row: CaseRow, scheme: Scheme): Promise<DrawRequest | null> => {
  if (isDoneIn('scoring', row.stage)) {
    const live = await panelSeats(db, row.id)
    return {
      role: 'expert',
      purpose: live.length === 0 ? 'panel' : 'replacement',
      seats: Math.max(0, (await seatsNeeded(db, row.id, scheme)) - live.length),
      required: PANEL_DISCIPLINES,
    }
  }
  if (isDoneIn('visiting', row.stage)) {
    const live = await inspectorSeats(db, row.id)
    const seats = Math.max(0, scheme.minInspectors - live.length)
    return { role: 'inspector', purpose: 'inspectors', seats, required: [] }
  }
  return null
}
