import { fieldsOf } from './asked-fields'
import { compact } from './normalise'
import { askedBy } from './particulars'
import { firstPerPlace, isMissing, problemsOf, toProblem } from './problems'
import {
  GROUPS,
  type GroupId,
  type Part,
  type Problem,
  type RuleContext,
  SECTION_IDS,
  type SectionId,
} from './section'
import { type SectionDrafts, sectionOf, TASK_LIST } from './sections'
import { isDue, unanswered, visibleAnswers } from './visible'

export type Status = 'empty' | 'started' | 'has_errors' | 'complete'

/** How far a section or one of its parts has come; computed, never stored. */
export type Progress = {
  status: Status
  /** Questions that have to be answered, and how many of them are. */
  due: number
  answered: number
  /** Answers still to come. */
  missing: number
  /** Answers to mend. */
  errors: number
  problems: Problem[]
}

/** Everything that keeps a section from being complete, first the answers themselves, then the rules over them. */
export function checkSection(
  sectionId: SectionId,
  draft: Readonly<Record<string, unknown>>,
  context: RuleContext,
): Problem[] {
  const section = sectionOf(sectionId)
  const fields = fieldsOf(sectionId, context.asked)
  const answers = visibleAnswers(fields, draft)
  const typed = section.draft.safeParse(answers)
  if (!typed.success) return firstPerPlace(problemsOf(sectionId, typed.error))
  const complete = section.complete.safeParse(compact(typed.data))
  const problems = complete.success ? [] : problemsOf(sectionId, complete.error)
  for (const path of unanswered(fields, typed.data)) {
    problems.push(toProblem(sectionId, { path, code: 'required' }))
  }
  for (const found of section.rules(typed.data, context)) problems.push(toProblem(sectionId, found))
  return firstPerPlace(problems)
}

function progressOf(
  sectionId: SectionId,
  fieldIds: readonly string[],
  draft: Readonly<Record<string, unknown>>,
  all: readonly Problem[],
  { asked }: Pick<RuleContext, 'asked'>,
): Progress {
  const fields = fieldsOf(sectionId, asked)
  const problems = all.filter(problem => fieldIds.includes(problem.fieldId))
  const own = fieldIds.flatMap(id => {
    const field = fields[id]
    return field ? [{ id, field }] : []
  })
  const due = own.filter(({ field }) => isDue(field, draft))
  const errors = problems.filter(problem => !isMissing(problem)).length
  const isBegun = own.some(({ id, field }) => !field.isFixed && draft[id] !== undefined)
  const status =
    errors > 0 ? 'has_errors' : problems.length === 0 ? 'complete' : isBegun ? 'started' : 'empty'
  return {
    status: status === 'complete' && due.length === 0 && !isBegun ? 'empty' : status,
    due: due.length,
    answered: due.filter(({ id }) => draft[id] !== undefined).length,
    missing: problems.length - errors,
    errors,
    problems,
  }
}

/** Progress of a whole section; problems that belong to no field of it (unknown keys) count as errors too. */
export function sectionProgress(
  sectionId: SectionId,
  sections: SectionDrafts,
  context: RuleContext,
): Progress {
  const draft = sections[sectionId] ?? {}
  const problems = checkSection(sectionId, draft, context)
  const known = Object.keys(sectionOf(sectionId).fields)
  const strange = problems.map(problem => problem.fieldId).filter(id => !known.includes(id))
  return progressOf(sectionId, [...known, ...strange], draft, problems, context)
}

/** One line of the task list. */
export type Task = { sectionId: SectionId; part: Part; progress: Progress }

/** A group of the task list: how many of its lines are complete, and its own status. */
export type GroupProgress = { group: GroupId; done: number; total: number; status: Status; tasks: Task[] }

function statusOf(tasks: readonly Task[]): Status {
  const statuses = tasks.map(task => task.progress.status)
  if (statuses.includes('has_errors')) return 'has_errors'
  if (statuses.every(status => status === 'complete')) return 'complete'
  return statuses.every(status => status === 'empty') ? 'empty' : 'started'
}

/** Whether a part asks anything: the questions of a variant are asked of that variant alone. */
export const isPartAsked = (
  sectionId: SectionId,
  part: Part,
  sections: SectionDrafts,
  { questions }: Pick<RuleContext, 'questions'>,
): boolean => sectionId !== 'product' || part.id !== 'particulars' || askedBy(questions, sections).length > 0

/** The task list of an application with the computed state of every line. */
export function taskList(sections: SectionDrafts, context: RuleContext): GroupProgress[] {
  const found = new Map(SECTION_IDS.map(id => [id, checkSection(id, sections[id] ?? {}, context)]))
  return TASK_LIST.map(({ group, tasks }) => {
    const asked = tasks.filter(({ sectionId, part }) => isPartAsked(sectionId, part, sections, context))
    const lines = asked.map(({ sectionId, part }) => ({
      sectionId,
      part,
      progress: progressOf(
        sectionId,
        part.fields,
        sections[sectionId] ?? {},
        found.get(sectionId) ?? [],
        context,
      ),
    }))
    // A part that asks for nothing and was left alone is neither done nor to be done.
    const counted = lines.filter(({ progress }) => progress.due > 0 || progress.status !== 'empty')
    const done = counted.filter(({ progress }) => progress.status === 'complete').length
    return { group, done, total: counted.length, status: statusOf(counted), tasks: lines }
  })
}

/** How many groups there are, for “step 2 of 6”. */
export const GROUP_COUNT = GROUPS.length
