import { addMonths } from '../../application/dates'

export type Term = { termFrom: string | null; termTo: string | null }
export type Suspension = { suspendedFrom: string | null; suspendedUntil: string | null }

/** Whether a day (YYYY-MM-DD) lies in the term of office; an end that is not given is open. */
export const isInTerm = ({ termFrom, termTo }: Term, day: string): boolean =>
  (termFrom === null || termFrom <= day) && (termTo === null || day <= termTo)

/** Whether a suspension holds on a day, its first and last included. */
export const isSuspended = ({ suspendedFrom, suspendedUntil }: Suspension, day: string): boolean =>
  suspendedUntil !== null && day <= suspendedUntil && (suspendedFrom === null || suspendedFrom <= day)

/** Hours of training an expert must have had within so many months before a call. */
export type TrainingRule = { hours: number; months: number }

/** The day after which trainings count. */
export const trainingCountsAfter = (rule: TrainingRule, day: string): string => addMonths(day, -rule.months)

/** The hours of the trainings that count on a day: none from before the period, none from the future. */
export const trainedHours = (
  trainings: readonly { hours: number; onDay: string }[],
  rule: TrainingRule,
  day: string,
): number =>
  trainings
    .filter(({ onDay }) => onDay > trainingCountsAfter(rule, day) && onDay <= day)
    .reduce((sum, { hours }) => sum + hours, 0)
