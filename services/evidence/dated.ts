import type { SectionDrafts } from '@/domain/application/sections'
import { kindsServed } from '@/domain/application/served'
import { type DetailId, detailsLacking } from '@/domain/evidence/details'
import { type Effective, effectiveDetails } from '@/domain/evidence/prefill'
import {
  expiredKinds,
  isInDate,
  type Validity,
  type ValidityDays,
  validityOf,
} from '@/domain/evidence/validity'
import type { EvidenceFile } from './list'

/** A file with its details as they count, what they lack, and where it stands in its validity. */
export type DatedFile = EvidenceFile & { effective: Effective; lacking: DetailId[]; validity: Validity }

/** Reads the details of files against the answers of the form and the days that matter. */
export const dateFiles = (
  files: readonly EvidenceFile[],
  sections: SectionDrafts,
  days: ValidityDays,
): DatedFile[] =>
  effectiveDetails(files, sections).map(file => ({
    ...file,
    lacking: detailsLacking(file.kinds, file.effective.values),
    validity: validityOf(file.effective.values, days),
  }))

/** What stands in the way of the kinds that are not present: until when their documents held, what is not told of them. */
export type PresentKinds = {
  present: Set<string>
  expired: Map<string, string>
  untold: Map<string, DetailId[]>
}

/** The kinds of a file that have all that has to be told of them. What was handed in already is not asked again. */
const toldKinds = (file: DatedFile): string[] =>
  file.isFrozen
    ? file.kinds
    : file.kinds.filter(kind => detailsLacking([kind], file.effective.values).length === 0)

/**
 * Kinds that are proven by an examined document in date with its details told; those whose documents have all expired;
 * and what is still to be told of those that wait for it.
 */
export const presentKinds = (files: readonly DatedFile[]): PresentKinds => {
  const clean = files.filter(file => file.status === 'clean')
  const inDate = clean.filter(file => isInDate(file.validity))
  const present = kindsServed(inDate.map(file => ({ kinds: toldKinds(file) })))
  const untold = new Map<string, DetailId[]>()
  for (const file of inDate)
    for (const kind of file.kinds)
      if (!present.has(kind)) untold.set(kind, detailsLacking([kind], file.effective.values))
  return { present, expired: expiredKinds(clean), untold }
}
