import { z } from 'zod'
import { scopeShape } from './scope'

/** Fields of the form that a scheme version asks of some variants only. */
export const ASKED_FIELD_IDS = [
  'nicheMarket',
  'nicheShare',
  'brandFoundedYear',
  'clusterName',
  'regionName',
  'exportMarkets',
] as const

/** For whom such a field is asked; one that a version does not name is asked of nobody. */
export const AskedField = z.strictObject({
  id: z.enum(ASKED_FIELD_IDS),
  isRequired: z.boolean(),
  ...scopeShape,
})
export type AskedField = z.infer<typeof AskedField>
