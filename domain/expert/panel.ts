/** Disciplines a panel must cover between its members: one for each pillar of the rubric. */
export const PANEL_DISCIPLINES = ['standards', 'quality', 'finance'] as const

/** Why somebody is not in the pool of a draw at all. */
export const EXCLUSIONS = [
  'no_profile',
  'not_calibrated',
  'out_of_term',
  'not_trained',
  'suspended',
  'conflict',
  'same_employer',
  'called_before',
  'took_part',
  'employer_on_panel',
  'no_capacity',
] as const
export type Exclusion = (typeof EXCLUSIONS)[number]

/** The nth pseudonym on a case, counted from 0: A, B … Z, A1 …; one given is never given again. */
export const aliasOf = (n: number): string => {
  const letter = String.fromCharCode(65 + (n % 26))
  return n < 26 ? letter : `${letter}${Math.floor(n / 26)}`
}

/**
 * Whether a score of an item may be agreed on: its spread is over the limit, or the totals are too far apart. Where it
 * may not, a proposal left over from before somebody left the panel is neither answered nor counted.
 */
export const mayAgree = (
  panel: {
    items: readonly { id: string; spreadOver: boolean; needsConsensus: boolean }[]
    totalSpreadOver: boolean
  },
  item: string,
): boolean => {
  const found = panel.items.find(each => each.id === item)
  return found !== undefined && (found.spreadOver || found.needsConsensus || panel.totalSpreadOver)
}

/** An agreed score stands once every member has answered this very proposal and more than half of them agree. */
export const isSettled = (
  members: readonly string[],
  voices: readonly { personId: string; agrees: boolean; proposalVersion: number }[],
  version: number,
): boolean => {
  const heard = voices.filter(v => v.proposalVersion === version && members.includes(v.personId))
  const agreeing = heard.filter(v => v.agrees).length
  return members.length > 0 && heard.length === members.length && agreeing * 2 > members.length
}
