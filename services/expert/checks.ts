import { coreProof } from '@/domain/application/proven'
import type { SectionDrafts } from '@/domain/application/sections'
import type { Snapshot } from '@/domain/application/snapshot'
import type { CheckView } from '@/domain/expert/views'
import type { Scheme } from '@/domain/scheme/schema'
import type { RubricItem } from '@/domain/scheme/schema-rubric'
import { type FrozenFile, filesFor } from './sheet-items'

/** What the system can check by itself for an item, so that an expert need not. */
export const checksFor = (
  item: RubricItem,
  scheme: Scheme,
  frozen: Snapshot,
  sections: SectionDrafts,
  files: readonly FrozenFile[],
): CheckView[] => {
  const own = filesFor(item, scheme, files)
  const intact = own.filter(f => frozen.files.some(m => m.id === f.id && m.sha256 === f.sha256)).length
  const kinds = scheme.evidence.filter(k => k.need === 'required' && k.criteria.includes(item.id))
  const present = kinds.filter(k => own.some(f => f.kinds.includes(k.id))).length
  const checks: CheckView[] = []
  if (own.length > 0)
    checks.push({
      code: 'files_intact',
      isMet: intact === own.length,
      values: { done: intact, of: own.length },
    })
  if (kinds.length > 0)
    checks.push({
      code: 'kinds_complete',
      isMet: present === kinds.length,
      values: { done: present, of: kinds.length },
    })
  if (item.code === 'indicator_table') {
    const proof = coreProof(sections)
    checks.push({
      code: 'tests_cover',
      isMet: proof.done === proof.of,
      values: { done: proof.done, of: proof.of },
    })
  }
  return checks
}
