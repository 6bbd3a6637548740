import { z } from 'zod'
import { areasOn, isArea } from '../../areas'
import { asDate } from '../../calendar/days'
import { CreditCode } from '../../credit-code'
import type { Field } from '../field'
import { checkedCode } from '../field-kinds'

/** The unified social credit code of the enterprise. */
export const creditCode = (): Field<string, true> => checkedCode(18, CreditCode, 'credit_code')

/** A district, county or function zone by its stable id; which ones exist today is told by domain/areas. */
export const areaField = (): Field<string, true> => ({
  ...checkedCode(60, z.string().refine(isArea), 'area'),
  kind: 'area',
})

/** A web address that can be opened: http or https only. */
export const WebAddress = z.url({ protocol: /^https?$/, hostname: z.regexes.domain })

/** Whether an area still exists under that id on a day; areas are abolished and joined. */
export const isAreaOn = (id: string, today: string): boolean =>
  areasOn(asDate(today)).some(area => area.id === id)
