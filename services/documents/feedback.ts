import { join } from 'node:path'
import { type Typeset, typeset } from './typeset'

/** What a feedback report says. Points are out of each `max`; `floor` is the share of a pillar needed (0 to 1). */
export type FeedbackData = {
  /** Date of issue, `YYYY-MM-DD`. */
  issuedOn: string
  schemeVersion: string
  application: { number: string; enterprise: string; brand: string; product: string }
  outcome: { title: string; reason: string }
  total: { score: number | null; max: number; pass: number }
  pillars: readonly { title: string; score: number | null; max: number; floor: number }[]
  items: readonly {
    code: string
    title: string
    max: number
    self: number | null
    panel: number | null
    computed: boolean
    reasons: readonly { code: string; text: string }[]
  }[]
  nextSteps: readonly string[]
  demo: boolean
}

const template = join(
  /* turbopackIgnore: true */ process.cwd(),
  'services',
  'documents',
  'templates',
  'feedback.typ',
)

/** Sets the feedback report an enterprise receives: result, pillars, every item with its reasons. Names no reviewer. */
export const renderFeedback = async (data: FeedbackData): Promise<Typeset> => await typeset(template, data)
