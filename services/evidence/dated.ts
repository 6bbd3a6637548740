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

/** Kinds that are proven by an examined document in date, and those whose documents have all expired. */
export const presentKinds = (
  files: readonly DatedFile[],
): { present: Set<string>; expired: Map<string, string> } => {
  const clean = files.filter(file => file.status === 'clean')
  return { present: kindsServed(clean.filter(file => isInDate(file.validity))), expired: expiredKinds(clean) }
}
