import { applyPatch } from '@/domain/application/draft'
import type { SectionId } from '@/domain/application/section'
import { canonicalJson } from '@/domain/canonical-json'
import type { RawRow } from './raw'

/** Fields of these inputs whose answers are not the stored ones, however they are spelled. */
export const differing = (
  section: SectionId,
  inputs: RawRow,
  stored: Readonly<Record<string, unknown>>,
): string[] => {
  const { value } = applyPatch(section, {}, inputs)
  return Object.keys(inputs).filter(
    id => canonicalJson(value[id] ?? null) !== canonicalJson(stored[id] ?? null),
  )
}
