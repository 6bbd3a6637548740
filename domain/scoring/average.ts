import { add, brief, compare, divide, type Fraction, sum } from './fraction'

export type Method = 'mean' | 'median' | 'trimmed'

export type Average = { value: Fraction; kept: Fraction[]; dropped: Fraction[]; expression: string }

const ratio = (values: readonly Fraction[]): Fraction => divide(sum(values), { n: values.length, d: 1 })

const spell = (values: readonly Fraction[]): string => {
  const terms = values.map(value => brief(value)).join(' + ')
  return values.length === 1 ? terms : `(${terms}) ÷ ${values.length}`
}

/**
 * Average of the scores that count, exactly, with its arithmetic; undefined when there is none.
 * Trimmed drops one highest and one lowest; with fewer than 3 scores nothing is left to drop and it is the mean.
 */
export function average(values: readonly Fraction[], method: Method): Average | undefined {
  if (values.length === 0) return undefined
  const sorted = [...values].sort(compare)
  if (method === 'median') {
    const kept = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1)
    return { value: ratio(kept), kept, dropped: [], expression: spell(kept) }
  }
  if (method === 'trimmed' && sorted.length >= 3) {
    const kept = sorted.slice(1, -1)
    const dropped = [...sorted.slice(0, 1), ...sorted.slice(-1)]
    return { value: ratio(kept), kept, dropped, expression: spell(kept) }
  }
  return { value: ratio(values), kept: [...values], dropped: [], expression: spell(values) }
}

/** Highest minus lowest, zero when nothing counts. */
export function spreadOf(values: readonly Fraction[]): Fraction {
  const sorted = [...values].sort(compare)
  const low = sorted[0]
  const high = sorted.at(-1)
  return low && high ? add(high, { n: -low.n, d: low.d }) : { n: 0, d: 1 }
}
