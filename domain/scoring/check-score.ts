import type { Scheme } from '../scheme/schema'
import { expertPoints, type RubricItem } from '../scheme/schema-rubric'
import { levelOf, tenths } from './points'

/** What an expert gives for one item; `points` is out of the item's expert points. */
export type ScoreInput = {
  points?: number | null | undefined
  notApplicable?: boolean | undefined
  justification: string
  reasonCodes: readonly string[]
  anchors: number
  /** Files the applicant attached for this item; with none there is nothing to anchor to. */
  evidenceFiles?: number | undefined
}

export type ScoreProblem = {
  field: 'points' | 'justification' | 'reasonCodes' | 'anchors'
  code:
    | 'item_is_computed'
    | 'points_missing'
    | 'points_with_not_applicable'
    | 'points_out_of_range'
    | 'points_not_on_step'
    | 'justification_too_short'
    | 'reason_needed'
    | 'reason_unknown'
    | 'anchor_needed'
  values: Record<string, number | string>
}

type Rules = Pick<Scheme, 'levels' | 'scoring'>

/** Length of a justification as counted here: characters without blanks. */
export const justificationLength = (text: string): number => [...text.replace(/\s/g, '')].length

function justify(input: ScoreInput, needed: number): ScoreProblem[] {
  const length = justificationLength(input.justification)
  if (length >= needed) return []
  return [{ field: 'justification', code: 'justification_too_short', values: { length, needed } }]
}

/** Whether points (given by an expert or agreed by the panel) lie in 0…max and on the step. */
export function checkPoints(points: number, max: number, step: number): ScoreProblem[] {
  if (!Number.isFinite(points) || points < 0 || points > max) {
    return [{ field: 'points', code: 'points_out_of_range', values: { min: 0, max } }]
  }
  const inTenths = tenths(points)
  if (inTenths === undefined || inTenths % Math.round(step * 10) !== 0) {
    return [{ field: 'points', code: 'points_not_on_step', values: { step } }]
  }
  return []
}

/**
 * Everything that keeps one score from being submitted, by field; an empty list means it is complete.
 * Top and bottom levels need the longer justification, every level off the middle an anchor (when there is a file to
 * anchor to), every deduction a reason of that item. Not applicable needs a justification only and leaves the average.
 */
export function checkScore(input: ScoreInput, item: RubricItem, rules: Rules): ScoreProblem[] {
  if (item.kind === 'computed')
    return [{ field: 'points', code: 'item_is_computed', values: { item: item.id } }]
  const { pointStep, justificationChars, extremeJustificationChars, reasonBelowPercent } = rules.scoring
  const { points } = input
  const max = expertPoints(item)
  if (input.notApplicable) {
    const given = points !== undefined && points !== null
    const both: ScoreProblem[] = [{ field: 'points', code: 'points_with_not_applicable', values: {} }]
    return [...(given ? both : []), ...justify(input, justificationChars)]
  }
  if (points === undefined || points === null) {
    const missing: ScoreProblem = { field: 'points', code: 'points_missing', values: { max } }
    return [missing, ...justify(input, justificationChars)]
  }
  const problems = checkPoints(points, max, pointStep)
  if (problems.length > 0) return [...problems, ...justify(input, justificationChars)]

  const level = levelOf(points, max, rules.levels)
  const extreme = level === 5 || level === 1
  problems.push(...justify(input, extreme ? extremeJustificationChars : justificationChars))
  const known = item.reasons.map(reason => reason.code)
  for (const code of input.reasonCodes.filter(code => !known.includes(code))) {
    problems.push({ field: 'reasonCodes', code: 'reason_unknown', values: { reason: code } })
  }
  if (points * 100 < reasonBelowPercent * max && input.reasonCodes.length === 0) {
    problems.push({ field: 'reasonCodes', code: 'reason_needed', values: {} })
  }
  if (level !== 3 && input.anchors < 1 && input.evidenceFiles !== 0) {
    problems.push({ field: 'anchors', code: 'anchor_needed', values: { level } })
  }
  return problems
}
