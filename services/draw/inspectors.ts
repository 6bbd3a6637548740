import type { Scheme } from '@/domain/scheme/schema'
import type { CaseRow } from '../case/load'
import type { Ctx } from '../context'
import type { Tx } from '../tx'
import { type Drawn, drawSeats } from './draw'

/** Draws inspectors for the free seats of a site visit, by the same rule and record as a panel. */
export const drawInspectors = (tx: Tx, ctx: Ctx, row: CaseRow, scheme: Scheme, seated = 0): Promise<Drawn> =>
  drawSeats(tx, ctx, row, {
    role: 'inspector',
    purpose: 'inspectors',
    seats: Math.max(0, scheme.minInspectors - seated),
    required: [],
  })
