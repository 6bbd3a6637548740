import type { Scheme } from './schema'

/** Sheets without which a panel is never opened: as the scheme version says, else more than half of its seats. */
export const quorumOf = ({ panelQuorum, panelSize }: Pick<Scheme, 'panelQuorum' | 'panelSize'>): number =>
  panelQuorum ?? Math.floor(panelSize / 2) + 1
