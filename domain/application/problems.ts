import type { z } from 'zod'
import { isProblemCode, type ProblemCode } from './problem-codes'
import type { Found, Problem, SectionId } from './section'

/** Codes that say an answer is still to come rather than wrong. */
const MISSING_CODES: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'required',
  'too_few',
  'must_accept',
  'audited_years',
])

/** Whether a problem is an answer still to come; everything else is a mistake to mend. */
export const isMissing = (problem: { code: ProblemCode }): boolean => MISSING_CODES.has(problem.code)

type Issue = z.core.$ZodIssue

function limits(issue: Issue): Record<string, number> {
  if (issue.code === 'too_big') return { max: Number(issue.maximum) }
  if (issue.code === 'too_small') return { min: Number(issue.minimum) }
  return {}
}

function* read(issue: Issue): Generator<Found> {
  const path = issue.path.map(String)
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) yield { path: [...path, key].join('.'), code: 'unknown' }
    return
  }
  const code = issue.code === 'invalid_key' ? 'unknown' : issue.message
  yield { path: path.join('.'), code: isProblemCode(code) ? code : 'type', values: limits(issue) }
}

/** A place and code within a section as a problem of the application. */
export const toProblem = (sectionId: SectionId, { path, code, values }: Found): Problem => ({
  sectionId,
  fieldId: path.split('.')[0] ?? '',
  path,
  code,
  values: values ?? {},
})

/** What a schema refused, one problem per place. */
export function problemsOf(sectionId: SectionId, error: z.ZodError, at = ''): Problem[] {
  return error.issues.flatMap(issue =>
    [...read(issue)].map(found => {
      const path = [at, found.path].filter(part => part !== '').join('.')
      return toProblem(sectionId, { ...found, path })
    }),
  )
}

/** Keeps the first problem of each place, so that one mistake is told once. */
export function firstPerPlace(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>()
  return problems.filter(({ path }) => !seen.has(path) && seen.add(path))
}
