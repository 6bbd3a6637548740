import type { AskedField } from '../scheme/schema-asked'
import type { Field, Fields } from './field'
import type { SectionId } from './section'
import { sectionOf } from './sections'

function underScheme(id: string, field: Field, asked: readonly AskedField[]): Field {
  if (!field.shownWhen || 'field' in field.shownWhen) return field
  const rule = asked.find(one => one.id === id)
  if (!rule) return { ...field, shownWhen: { variant: 'nobody' } }
  return {
    ...field,
    shownWhen: { variant: rule, ...(rule.isRequired ? {} : { mayStayOpen: true }) },
  }
}

/** The fields of a section under a scheme version, which says of some of them whom they are asked of. */
export const fieldsOf = (sectionId: SectionId, asked: readonly AskedField[]): Fields =>
  Object.fromEntries(
    Object.entries(sectionOf(sectionId).fields).map(([id, field]) => [id, underScheme(id, field, asked)]),
  )
