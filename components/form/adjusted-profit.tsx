import { normaliseNumber } from '@/domain/application/normalise'
import { Sym } from '../apply/brand-value/symbols'
import { figure } from '../apply/format'
import type { RawRow } from './raw'
import { rowsOf } from './table-cards'
import type { ComputedRow } from './year-grid'

/** Net profit less non-recurring items, worked out below the two. */
export const adjustedProfitRow = (raw: RawRow, label: string): ComputedRow => ({
  after: 'nonRecurring',
  label: (
    <>
      {label} <Sym of="P" below="A" />
    </>
  ),
  cell: index => {
    const row = rowsOf(raw.years ?? [])[index]
    const profit = normaliseNumber(row?.netProfit)
    const once = normaliseNumber(row?.nonRecurring)
    return typeof profit === 'number' && typeof once === 'number' ? figure(profit - once) : '—'
  },
})
