import { z } from 'zod'

/** What a standard did in the examination. */
export const STANDARD_USES = ['executed', 'compared', 'method'] as const

/** Facts about the chief quality officer that are published when met; never a name. */
export const OFFICER_TICKS = ['appointed', 'veto', 'trained', 'filed', 'duty_report', 'risk_control'] as const
export type OfficerTick = (typeof OFFICER_TICKS)[number]

const day = z.iso.date()

/**
 * What was examined, as the register publishes it. Strict: a field that is not named here can't be published by
 * accident, so names of people, scores and financial inputs have no place to stand.
 */
export const PublishedScope = z.strictObject({
  models: z.array(z.string()).max(200),
  trademark: z.strictObject({ text: z.string(), class: z.string() }).nullable(),
  /** Where it is made: the area, and the name of the site within it. */
  site: z.strictObject({ areaId: z.string(), name: z.string() }).nullable(),
  standards: z.array(
    z.strictObject({
      number: z.string(),
      name: z.string(),
      use: z.enum(STANDARD_USES),
      /** Whether the enterprise declared it publicly. */
      isDeclared: z.boolean().default(false),
    }),
  ),
  /** Key indicators against national or industry standards; the rest of `total` is lower. */
  indicators: z
    .strictObject({ total: z.int().min(0), better: z.int().min(0), equal: z.int().min(0) })
    .refine(i => i.better + i.equal <= i.total, { message: 'too_many' })
    .nullable(),
  /** Test reports of laboratories with CMA or CNAS. */
  testReports: z.int().min(0).default(0),
  officer: z.array(z.enum(OFFICER_TICKS)),
  /** Id of a public value band (domain/brand-value/bands), never the value. */
  valueBand: z.string().nullable(),
  valuationBase: day.nullable(),
  submittedOn: day.nullable(),
  noticeNumber: z.string().nullable(),
  noticeClosedOn: day.nullable(),
  drawId: z.string().nullable(),
})
export type PublishedScope = z.infer<typeof PublishedScope>

/** Reads a stored scope; an unreadable one is null, so that a page says so instead of breaking. */
export const readScope = (data: unknown): PublishedScope | null => {
  const read = PublishedScope.safeParse(data)
  return read.success ? read.data : null
}
