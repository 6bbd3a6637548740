import { canonicalJson } from '../canonical-json'

export type SealedItem = {
  item: string
  points: number | null
  isNotApplicable: boolean
  justification: string
  reasonCodes: readonly string[]
  anchors: readonly unknown[]
}

/**
 * The text a seal is taken over: the canonical JSON (RFC 8785) of a sheet, its items in the order of their ids, and
 * the nonce on a line of its own. Seal = SHA-256 of it in hex, so an opened sheet can be checked by anyone.
 */
export const sealText = (sheet: { id: string; items: readonly SealedItem[] }, nonce: string): string => {
  const items = [...sheet.items]
    .sort((a, b) => (a.item < b.item ? -1 : 1))
    .map(({ item, points, isNotApplicable, justification, reasonCodes, anchors }) => ({
      item,
      points,
      isNotApplicable,
      justification,
      reasonCodes,
      anchors: JSON.parse(JSON.stringify(anchors)),
    }))
  return `${canonicalJson({ format: 'score-sheet/1', sheet: sheet.id, items })}\n${nonce}`
}
