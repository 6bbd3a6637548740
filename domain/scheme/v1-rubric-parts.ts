import type { Level, ReasonCode } from './schema-rubric'
import { both, type Text } from './text'

type FiveTexts = readonly [Text, Text, Text, Text, Text]

/** Descriptors from the best level to the worst. */
export function fiveLevels([l5, l4, l3, l2, l1]: FiveTexts): { level: Level; text: Text }[] {
  return [
    { level: 5, text: l5 },
    { level: 4, text: l4 },
    { level: 3, text: l3 },
    { level: 2, text: l2 },
    { level: 1, text: l1 },
  ]
}

/** Deduction reasons numbered under one prefix: S3 gives S3-01, S3-02 and so on. */
export const reasons = (prefix: string, texts: readonly Text[]): ReasonCode[] =>
  texts.map((text, i) => ({ code: `${prefix}-${String(i + 1).padStart(2, '0')}`, text }))

/** Reason that belongs to every scored item, kept last in each list. */
export const otherReason: Text = both('其他，见理由', 'Other, see the justification')
