/** A run of text that stayed, went or came. */
export type TextPart = { kind: 'same' | 'removed' | 'added'; text: string }

/** Most cells of the comparison table; beyond it what differs counts as replaced whole. */
const MOST = 1_000_000

/** Latin words and numbers as wholes, every other character by itself, as Chinese has no blanks between words. */
const tokensOf = (text: string): string[] => text.match(/[\p{Script=Latin}\p{N}]+|\s+|[\s\S]/gu) ?? []

const push = (parts: TextPart[], kind: TextPart['kind'], text: string): void => {
  if (text === '') return
  const last = parts.at(-1)
  if (last?.kind === kind) last.text += text
  else parts.push({ kind, text })
}

/** Lengths of the longest common subsequence of every pair of tails. */
const commonTails = (a: readonly string[], b: readonly string[]): Uint32Array[] => {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const [here, below] = [rows[i], rows[i + 1]]
      if (!here || !below) continue
      here[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, here[j + 1] ?? 0)
    }
  return rows
}

/**
 * Compares two texts word by word. The parts that are not `added` make up the old text, those that are not `removed`
 * the new one.
 */
export function diffText(before: string, after: string): TextPart[] {
  const [a, b] = [tokensOf(before), tokensOf(after)]
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  const [oldMiddle, newMiddle] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)]
  const parts: TextPart[] = []
  push(parts, 'same', a.slice(0, head).join(''))
  if (oldMiddle.length * newMiddle.length > MOST) {
    push(parts, 'removed', oldMiddle.join(''))
    push(parts, 'added', newMiddle.join(''))
  } else {
    const common = commonTails(oldMiddle, newMiddle)
    let [i, j] = [0, 0]
    while (i < oldMiddle.length || j < newMiddle.length) {
      const [old, now] = [oldMiddle[i], newMiddle[j]]
      if (old !== undefined && old === now) {
        push(parts, 'same', old)
        i++
        j++
      } else if (
        old !== undefined &&
        (now === undefined || (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))
      ) {
        push(parts, 'removed', old)
        i++
      } else {
        push(parts, 'added', now ?? '')
        j++
      }
    }
  }
  push(parts, 'same', tail > 0 ? a.slice(a.length - tail).join('') : '')
  return parts
}

/** The new text of a comparison. */
export const textAfter = (parts: readonly TextPart[]): string =>
  parts.flatMap(part => (part.kind === 'removed' ? [] : [part.text])).join('')
