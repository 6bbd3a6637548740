import { shanghaiDate } from '@/domain/calendar/days'
import { formatCaseReference } from '@/domain/certificate-number'
import type { Ctx } from '../context'
import { nextSerial } from '../serial'
import type { Tx } from '../tx'

/** Takes the next case reference of the year, counted from the first submission of that year. */
export const nextCaseReference = async (tx: Tx, ctx: Ctx): Promise<string> => {
  const year = Number(shanghaiDate(ctx.now).slice(0, 4))
  return formatCaseReference(year, await nextSerial(tx, 'case', year))
}
