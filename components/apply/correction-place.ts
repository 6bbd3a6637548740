import { EVIDENCE_KINDS, isEvidenceKind } from '@/domain/application/evidence-kinds'
import { isSectionId, sectionOf } from '@/domain/application/sections'
import { paths } from '@/domain/paths'

/** One flagged thing of a correction list. */
export type Place = {
  section: string
  field: string | null
  evidenceKind: string | null
  /** The one file that is meant; null or absent for all of its kind. */
  fileName?: string | null
}

/** The part of its section a flagged thing belongs to. */
export const partOf = ({ section, field }: Place): string | undefined =>
  isSectionId(section) && field !== null
    ? sectionOf(section).parts.find(part => part.fields.includes(field))?.id
    : undefined

/** Where a flagged thing is mended. */
export const placeHref = (id: string, place: Place): `/${string}` => {
  const section = isSectionId(place.section) ? place.section : 'enterprise'
  const anchor = place.field !== null ? `field-${place.field}` : `files-${place.evidenceKind}`
  return `${paths.applySection(id, section)}#${anchor}`
}

/** What a flagged thing is called; labels of fields come from the words of the application. */
export const placeName = (place: Place, label: (key: string) => string, lang: 'zh' | 'en'): string => {
  if (place.evidenceKind !== null) {
    const kind = isEvidenceKind(place.evidenceKind)
      ? EVIDENCE_KINDS[place.evidenceKind].name[lang]
      : place.evidenceKind
    return place.fileName ? `${kind}${lang === 'en' ? ': ' : '：'}${place.fileName}` : kind
  }
  return place.field !== null
    ? label(`fields.${place.section}.${place.field}.label`)
    : label(`sections.${place.section}.title`)
}
