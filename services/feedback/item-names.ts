import type { Scheme } from '@/domain/scheme/schema'
import type { Text } from '@/domain/scheme/text'

/** Names of pillars, items and reasons as a scheme version has them, by id. */
export const itemNames = (scheme: Scheme): Record<string, Text> =>
  Object.fromEntries(
    scheme.pillars.flatMap(pillar => [
      [pillar.id, pillar.title] as const,
      ...pillar.items.flatMap(item => [
        [item.id, item.title] as const,
        ...('reasons' in item ? item.reasons.map(reason => [reason.code, reason.text] as const) : []),
      ]),
    ]),
  )
