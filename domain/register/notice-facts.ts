import { z } from 'zod'

/** The public facts of a case in a notice, frozen as published. Strict, so nothing else can slip in. */
export const NoticeFacts = z.strictObject({
  brand: z.string(),
  brandEn: z.string().default(''),
  enterprise: z.string(),
  enterpriseEn: z.string().default(''),
  creditCode: z.string(),
  product: z.string(),
  productEn: z.string().default(''),
  models: z.array(z.string()),
  areaId: z.string(),
  fieldId: z.string(),
  brandType: z.string(),
  schemeCode: z.string(),
  /** Numbers of the executed standards. */
  standards: z.array(z.string()),
})
export type NoticeFacts = z.infer<typeof NoticeFacts>

/** Reads frozen facts; null when they can't be read. */
export const readNoticeFacts = (data: unknown): NoticeFacts | null => {
  const read = NoticeFacts.safeParse(data)
  return read.success ? read.data : null
}
