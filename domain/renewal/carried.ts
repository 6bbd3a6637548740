import { fieldsOf } from '../application/asked-fields'
import { SECTION_IDS, type SectionId } from '../application/section'
import type { SectionDrafts } from '../application/sections'
import type { Snapshot } from '../application/snapshot'
import { isShown } from '../application/visible'
import { canonicalJson } from '../canonical-json'
import type { AskedField } from '../scheme/schema-asked'

/** Sections that are answered anew each time: what is promised is promised for this application. */
const ANEW: readonly SectionId[] = ['commitments']

/** Sections whose answers a new application takes over. */
export const CARRIED_SECTIONS: readonly SectionId[] = SECTION_IDS.filter(id => !ANEW.includes(id))

/** An earlier submission with its answers open, the oldest ones last. */
export type Earlier = { at: string; sections: SectionDrafts; questions: Snapshot['sections'] }

/** One answer against the submission it was copied from. */
export type CarriedAnswer = {
  sectionId: SectionId
  fieldId: string
  /** `asked_anew` was not asked then, or in other words. */
  state: 'unchanged' | 'changed' | 'asked_anew'
  /** Day of the oldest submission since which it has been the same. */
  since: string | null
}

const answerIn = (sections: SectionDrafts, sectionId: SectionId, fieldId: string): unknown => {
  const answers: Readonly<Record<string, unknown>> = sections[sectionId] ?? {}
  return answers[fieldId]
}

const same = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null)

function sinceWhen(
  earlier: readonly Earlier[],
  sectionId: SectionId,
  fieldId: string,
  now: unknown,
): string | null {
  let since: string | null = null
  for (const submission of earlier) {
    if (!same(answerIn(submission.sections, sectionId, fieldId), now)) break
    since = submission.at
  }
  return since
}

/**
 * Every question that is asked now against the last submission and those before it: unchanged (and since when), changed,
 * or asked anew because the scheme version did not ask it then or asked it in other words.
 */
export function carriedAnswers(
  now: SectionDrafts,
  earlier: readonly Earlier[],
  askedOf: readonly AskedField[],
  wordsNow: (sectionId: SectionId, fieldId: string) => string,
): CarriedAnswer[] {
  const [last] = earlier
  if (!last) return []
  return SECTION_IDS.flatMap(sectionId => {
    const answers: Readonly<Record<string, unknown>> = now[sectionId] ?? {}
    const asked = last.questions.find(({ id }) => id === sectionId)?.questions ?? []
    return Object.entries(fieldsOf(sectionId, askedOf)).flatMap(([fieldId, field]): CarriedAnswer[] => {
      if (field.isFixed || !isShown(field, answers)) return []
      const then = asked.find(question => question.fieldId === fieldId)
      const place = { sectionId, fieldId }
      if (then?.zh !== wordsNow(sectionId, fieldId)) return [{ ...place, state: 'asked_anew', since: null }]
      const value = answers[fieldId]
      if (!same(answerIn(last.sections, sectionId, fieldId), value))
        return [{ ...place, state: 'changed', since: null }]
      return value === undefined
        ? []
        : [{ ...place, state: 'unchanged', since: sinceWhen(earlier, sectionId, fieldId, value) }]
    })
  })
}
