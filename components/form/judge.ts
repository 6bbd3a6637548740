import { applyPatch } from '@/domain/application/draft'
import { isMask } from '@/domain/application/masked'
import { firstPerPlace, isMissing } from '@/domain/application/problems'
import type { Problem, RuleContext, SectionId } from '@/domain/application/section'
import { sectionOf } from '@/domain/application/sections'
import { checkSection } from '@/domain/application/status'
import type { Raw, RawRow } from './raw'

const isBlank = (cell: Raw): boolean => cell === '' || (Array.isArray(cell) && cell.length === 0)

const isBlankRow = (row: Raw): boolean =>
  typeof row === 'object' && !Array.isArray(row) && Object.values(row).every(isBlank)

/** Blank rows count for nothing, so a problem's row number is put back to the row it stands in on the page. */
const inPlace = (problem: Problem, raw: RawRow): Problem => {
  const rows = raw[problem.fieldId]
  const [field = '', index = '', ...rest] = problem.path.split('.')
  if (!Array.isArray(rows) || !/^\d+$/.test(index)) return problem
  const filled = rows.flatMap((row, i) => (isBlankRow(row) ? [] : [i]))
  return { ...problem, path: [field, filled[Number(index)] ?? index, ...rest].join('.') }
}

/** What the inputs amount to right now: the answers that could be kept, and everything that is wrong. */
export type Judged = { value: Record<string, unknown>; problems: Problem[] }

/**
 * Judges what is typed with the schemas and rules of the section, as the service will. In a correction only what is
 * open can be mended, so only that is taken and asked for.
 */
export const judge = (
  section: SectionId,
  stored: Readonly<Record<string, unknown>>,
  raw: RawRow,
  context: RuleContext,
  open: readonly string[] = Object.keys(sectionOf(section).fields),
): Judged => {
  const typed = Object.fromEntries(Object.entries(raw).filter(([id]) => open.includes(id)))
  const { value, problems } = applyPatch(section, stored, typed)
  const found = firstPerPlace([...problems, ...checkSection(section, value, context)])
  return {
    value,
    problems: found
      // A number left masked was judged when it was kept.
      .filter(({ fieldId }) => !(isMask(fieldId, stored[fieldId]) && raw[fieldId] === stored[fieldId]))
      .filter(problem => open.includes(problem.fieldId))
      .map(problem => inPlace(problem, typed)),
  }
}

/** Problems to show now: after a person asked to go on all of them, before that only mistakes where they have been. */
export const shownProblems = (
  problems: readonly Problem[],
  isAsked: boolean,
  left: ReadonlySet<string>,
): Problem[] => problems.filter(problem => isAsked || (!isMissing(problem) && left.has(problem.path)))
