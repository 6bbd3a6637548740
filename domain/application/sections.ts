import type { DraftOf, Fields } from './field'
import { GROUPS, type GroupId, type Part, SECTION_IDS, type Section, type SectionId } from './section'
import { brandValue } from './sections/brand-value'
import { commitments } from './sections/commitments'
import { elements } from './sections/elements'
import { enterprise } from './sections/enterprise'
import { indicators } from './sections/indicators'
import { product } from './sections/product'
import { qualityOfficer } from './sections/quality-officer'
import { qualityResults } from './sections/quality-results'
import { qualitySystem } from './sections/quality-system'
import { standard } from './sections/standard'
import { tests } from './sections/tests'

/** Every section of an application, in the order it is asked. */
export const SECTIONS = {
  enterprise,
  product,
  standard,
  indicators,
  tests,
  quality_officer: qualityOfficer,
  quality_system: qualitySystem,
  quality_results: qualityResults,
  brand_value: brandValue,
  elements,
  commitments,
} as const

type FieldsOf<K extends SectionId> = (typeof SECTIONS)[K]['fields']

/** The draft of one section. */
export type SectionDraft<K extends SectionId> = DraftOf<FieldsOf<K>>

/** The draft of a whole application, as stored: sections not yet opened are absent. */
export type SectionDrafts = { [K in SectionId]?: SectionDraft<K> }

/** A section whose fields need not be known by name. */
export const sectionOf = (id: SectionId): Section<Fields> => SECTIONS[id]

/** Whether a text names a section. */
export const isSectionId = (text: string): text is SectionId => Object.hasOwn(SECTIONS, text)

/** The sections of a group, in order. */
export const sectionsIn = (group: GroupId): SectionId[] =>
  SECTION_IDS.filter(id => SECTIONS[id].group === group)

/** The task list: groups, their sections, and the parts that are its lines. */
export const TASK_LIST: readonly {
  group: GroupId
  tasks: readonly { sectionId: SectionId; part: Part }[]
}[] = GROUPS.map(group => ({
  group,
  tasks: sectionsIn(group).flatMap(sectionId =>
    sectionOf(sectionId).parts.map(part => ({ sectionId, part })),
  ),
}))
