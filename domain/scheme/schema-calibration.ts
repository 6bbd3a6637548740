import { z } from 'zod'
import { Text } from './text'

/** Cases scored by a reference panel, which every expert scores before being called under this version. */
export const Calibration = z.strictObject({
  /** How far an item may lie from the anchor, in percent of its expert points. */
  limitPercent: z.number().min(0).max(50),
  cases: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z][a-z0-9-]*$/),
        title: Text,
        items: z
          .array(
            z.strictObject({
              item: z.string().regex(/^\d{1,2}\.\d{1,2}$/),
              /** What the files of the case show, as far as it matters for the item. */
              material: Text,
              points: z.number().min(0),
              /** Why the reference panel gave these points. */
              why: Text,
            }),
          )
          .min(1),
      }),
    )
    .min(2),
})
export type Calibration = z.infer<typeof Calibration>
export type AnchorCase = Calibration['cases'][number]
