import { z } from 'zod'
import { checkParts } from './check'
import { plainReminders } from './plain-reminders'
import { plainVariants } from './plain-variants'
import { BrandValueSettings, ScalePoints } from './schema-brand-value'
import { Calibration } from './schema-calibration'
import { LeaderRule } from './schema-leader'
import { Reminders } from './schema-reminders'
import { LevelBand, Pillar } from './schema-rubric'
import { Variants } from './schema-variants'
import { scopeShape } from './scope'
import { Text } from './text'
import { TIMED_STAGES } from './timed-stages'

const days = z.int().min(1).max(250)
const Share = z
  .strictObject({ numerator: z.int().positive(), denominator: z.int().positive() })
  .refine(f => f.numerator <= f.denominator, { message: 'share_above_one' })

export const EvidenceKind = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  name: Text,
  why: Text,
  criteria: z.array(z.string()).min(1),
  need: z.enum(['required', 'conditional']),
  /** When a conditional kind is due; told to the applicant. */
  condition: Text.optional(),
  /** For whom the kind is asked at all. */
  ...scopeShape,
})
export type EvidenceKind = z.infer<typeof EvidenceKind>

const QualityResults = z.strictObject({
  firstPassYield: ScalePoints,
  complaintsPerTenThousand: ScalePoints,
  samplingPassRate: ScalePoints,
})
export type QualityResultsSettings = z.infer<typeof QualityResults>

const SchemeShape = z.strictObject({
  code: z.string().regex(/^\d{4}-\d{1,2}$/),
  title: Text,
  effectiveFrom: z.iso.date(),
  /** Working days. */
  limits: z.record(z.enum(TIMED_STAGES), days),
  optionalStages: z.strictObject({ districtCheck: z.boolean(), siteVisit: z.boolean() }),
  /** Open cases a stage should hold at most; going over it needs a reason. */
  wipLimits: z.partialRecord(z.enum(TIMED_STAGES), z.int().positive()),
  /** Open cases one officer should carry at most; absent in versions from before, which set no limit. */
  wipPerOfficer: z.int().positive().optional(),
  correction: z.strictObject({ rounds: z.int().min(0), extensions: z.int().min(0), extensionDays: days }),
  /** What an application has to meet before it can be submitted. */
  applicationLimits: z.strictObject({
    productionYears: z.int().min(0),
    standardInForceMonths: z.int().min(0),
    testReportMonths: z.int().positive(),
    trainingMonths: z.int().min(0),
  }),
  panelSize: z.int().min(1).max(15),
  /** Sealed sheets without which a panel is never opened; more than half of its seats unless said otherwise. */
  panelQuorum: z.int().min(1).max(15).optional(),
  minInspectors: z.int().min(1),
  /** Working days within which an expert who was drawn accepts or declines; versions from before did not say. */
  answerDays: days.default(3),
  committee: z.strictObject({ quorum: Share, certifyMajority: Share }),
  spread: z.strictObject({
    itemPercent: z.number().min(0).max(100),
    totalPercent: z.number().min(0).max(100),
  }),
  thresholds: z.strictObject({ total: z.int().positive(), pillarPercent: z.int().min(0).max(100) }),
  /** The entry with the largest `fromPanel` not above the panel's size applies. */
  aggregation: z
    .array(z.strictObject({ fromPanel: z.int().min(1), method: z.enum(['mean', 'median', 'trimmed']) }))
    .min(1),
  openFindingsAllowed: z.enum(['none', 'minor', 'any']),
  creditCheckMaxAgeDays: z.int().positive(),
  noticeDays: days,
  /** Minutes within which somebody may take back their own last move; versions from before did not say. */
  undoMinutes: z.int().min(0).max(1440).default(10),
  /** Minutes for which the list of a draw stands published before its seed is revealed; versions from before did not say. */
  drawPoolMinutes: z.int().min(0).max(10_080).default(30),
  /** Working days from the decision to the feedback report; versions from before did not say. */
  feedbackDays: days.default(10),
  certificate: z.strictObject({
    validityYears: z.int().min(1).max(10),
    renewalOpensMonths: z.int().positive(),
    renewalClosesDays: z.int().positive(),
    fields: z.array(z.strictObject({ id: z.string().regex(/^[a-zA-Z]+$/), name: Text })).min(1),
  }),
  scoring: z.strictObject({
    /** Smallest step of an expert's points: 1, 0.5 or 0.1. */
    pointStep: z.literal([1, 0.5, 0.1]),
    justificationChars: z.int().min(0),
    extremeJustificationChars: z.int().min(0),
    /** Below this percent of full marks a deduction reason is required. */
    reasonBelowPercent: z.int().min(0).max(100),
  }),
  totalPoints: z.int().positive(),
  levels: z.array(LevelBand).length(5),
  pillars: z.array(Pillar).min(1),
  evidence: z.array(EvidenceKind).min(1),
  qualityResults: QualityResults,
  brandValue: BrandValueSettings,
  variants: Variants.default(plainVariants),
  reminders: Reminders.default(plainReminders),
  /** Absent in versions from before: leader status is told to those who score, and nothing is proposed. */
  leader: LeaderRule.optional(),
  /** Absent in versions from before: nobody has to score anchor cases then. */
  calibration: Calibration.optional(),
  /** Hours of training within so many months before a call; absent where nobody has to show any. */
  expertTraining: z.strictObject({ hours: z.int().positive(), months: z.int().positive() }).optional(),
})

const SchemeSchema = SchemeShape.superRefine((scheme, ctx) => {
  for (const problem of checkParts(scheme)) {
    ctx.addIssue({ code: 'custom', path: problem.path, message: problem.code, params: problem.values })
  }
})
export type Scheme = z.infer<typeof SchemeSchema>

export type SchemeProblem = { path: string; code: string; values: Record<string, string | number> }

/** A scheme that can't be used; `problems` names every fault with its place. */
export class SchemeError extends Error {
  constructor(readonly problems: SchemeProblem[]) {
    super(`scheme is not valid: ${problems.map(p => `${p.path || 'scheme'} ${p.code}`).join('; ')}`)
    this.name = 'SchemeError'
  }
}

/** Reads scheme data for an editor: the scheme, or every problem with its path and code. */
export function readScheme(
  data: unknown,
): { ok: true; scheme: Scheme } | { ok: false; problems: SchemeProblem[] } {
  const result = SchemeSchema.safeParse(data)
  if (result.success) return { ok: true, scheme: result.data }
  const problems = result.error.issues.map(issue => ({
    path: issue.path.join('.'),
    code: issue.code === 'custom' ? issue.message : issue.code,
    values: issue.code === 'custom' ? { ...issue.params } : { message: issue.message },
  }))
  return { ok: false, problems }
}

/** Reads scheme data where a fault is a fault: throws SchemeError. */
export function parseScheme(data: unknown): Scheme {
  const result = readScheme(data)
  if (!result.ok) throw new SchemeError(result.problems)
  return result.scheme
}
