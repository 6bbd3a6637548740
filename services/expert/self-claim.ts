import type { SelfScore } from '@/domain/application/self-score'
import type { SelfClaimView } from '@/domain/expert/views'
import type { Scheme } from '@/domain/scheme/schema'
import { expertPoints, type RubricItem } from '@/domain/scheme/schema-rubric'
import { levelOf } from '@/domain/scoring/points'

/** What the enterprise gave itself on an item when it submitted, or null when it said nothing to it. */
export const selfClaim = (
  item: RubricItem,
  said: SelfScore | undefined,
  scheme: Pick<Scheme, 'levels' | 'evidence'>,
): SelfClaimView | null => {
  const entry = said?.[item.code]
  if (!entry || item.kind === 'computed') return null
  const { points, claim } = entry
  const level = points === null ? null : levelOf(points, expertPoints(item), scheme.levels)
  return {
    points,
    level: scheme.levels.find(band => band.level === level)?.name ?? null,
    claim,
    kinds: scheme.evidence.filter(kind => entry.kinds.includes(kind.id)).map(kind => kind.name),
  }
}
