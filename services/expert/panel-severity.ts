import type { Db } from '@/db/client'
import { type PanelSeverity, severityView } from '@/domain/scoring/severity-view'
import type { CaseRow } from '../case/load'
import { actorId, type Ctx } from '../context'
import { panelSeats } from './seat'
import { comparingScope, severityFit } from './severity-fit'

/**
 * How severe each expert of a case's panel is over all cases, by pseudonym, for officers and the committee. Kept from
 * whoever sits on the panel, whatever else they are. Callers decide who may see the case and that its sheets are open.
 */
export const severityOfPanel = async (
  db: Db,
  ctx: Ctx,
  row: Pick<CaseRow, 'id' | 'schemeVersionId'>,
): Promise<PanelSeverity> => {
  const seats = await panelSeats(db, row.id)
  const scope = comparingScope(ctx)
  if (!scope || seats.some(seat => seat.personId === actorId(ctx))) return { state: 'kept' }
  const aliases = new Map(seats.map(seat => [seat.personId, seat.alias]))
  const fit = await severityFit(db, scope, row.schemeVersionId, [...aliases.keys()])
  return fit ? { state: 'known', view: severityView(fit, aliases) } : { state: 'too_few' }
}
