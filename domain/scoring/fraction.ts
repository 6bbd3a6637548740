/** An exact number as two safe integers in lowest terms, `d` positive; plain data, so it survives JSON. */
export type Fraction = { readonly n: number; readonly d: number }

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))

function make(n: bigint, d: bigint): Fraction {
  if (d === 0n) throw new RangeError('division by zero')
  const sign = d < 0n ? -1n : 1n
  const common = gcd(n < 0n ? -n : n, d < 0n ? -d : d) * sign
  const reduced = { n: Number(n / common), d: Number(d / common) }
  if (!Number.isSafeInteger(reduced.n) || !Number.isSafeInteger(reduced.d)) {
    throw new RangeError('number too large to keep exactly')
  }
  return reduced
}

export const zero: Fraction = { n: 0, d: 1 }

/** Reads a decimal exactly as written, at most 6 decimals. Throws RangeError on anything else. */
export function exact(value: number | string): Fraction {
  const match = /^(-?)(\d{1,14})(?:\.(\d{1,6}))?$/.exec(String(value))
  if (!match) throw new RangeError(`not a decimal with at most 6 decimals: ${value}`)
  const [, sign = '', whole = '', decimals = ''] = match
  return make(BigInt(`${sign}${whole}${decimals}`), 10n ** BigInt(decimals.length))
}

/** Reads a measured figure, first rounded to 4 decimals, so that noise of earlier arithmetic is dropped. */
export const measured = (value: number): Fraction => exact(value.toFixed(4))

const big = (f: Fraction): [bigint, bigint] => [BigInt(f.n), BigInt(f.d)]

/** a + b, exactly. */
export function add(a: Fraction, b: Fraction): Fraction {
  const [an, ad] = big(a)
  const [bn, bd] = big(b)
  return make(an * bd + bn * ad, ad * bd)
}

/** a − b, exactly. */
export const subtract = (a: Fraction, b: Fraction): Fraction => add(a, { n: -b.n, d: b.d })

/** a × b, exactly. */
export function multiply(a: Fraction, b: Fraction): Fraction {
  const [an, ad] = big(a)
  const [bn, bd] = big(b)
  return make(an * bn, ad * bd)
}

/** a ÷ b, exactly. Throws RangeError when b is zero. */
export function divide(a: Fraction, b: Fraction): Fraction {
  const [an, ad] = big(a)
  const [bn, bd] = big(b)
  return make(an * bd, ad * bn)
}

/** Negative, zero or positive as a is below, equal to or above b. */
export function compare(a: Fraction, b: Fraction): number {
  const [an, ad] = big(a)
  const [bn, bd] = big(b)
  const difference = an * bd - bn * ad
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** Sum of a list, zero when empty. */
export const sum = (values: readonly Fraction[]): Fraction => values.reduce(add, zero)

/** Decimal text with a fixed number of decimals, halves rounded away from zero. */
export function show(value: Fraction, digits: number): string {
  const [n, d] = big(value)
  const scaled = (n < 0n ? -n : n) * 10n ** BigInt(digits)
  const rounded = (scaled * 2n + d) / (d * 2n)
  const text = rounded.toString().padStart(digits + 1, '0')
  const sign = n < 0n && rounded > 0n ? '-' : ''
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`
}

/** As `show`, without trailing zeros: 92 rather than 92.00. */
export const brief = (value: Fraction, digits = 2): string =>
  show(value, digits).replace(/\.(\d*?)0+$/, (_, kept: string) => (kept ? `.${kept}` : ''))

/** Two decimals, or as many more as it takes for the text not to contradict a comparison with the limit. */
export function showAgainst(value: Fraction, limit: Fraction): string {
  const truth = compare(value, limit)
  for (let digits = 2; digits < 6; digits += 1) {
    const text = show(value, digits)
    if (compare(exact(text), limit) === truth || truth === 0) return text
  }
  return show(value, 6)
}

/** Rounded to the given decimals and handed over as a number (74 or 45.7), for storage and further steps. */
export const rounded = (value: Fraction, digits: number): number => Number(show(value, digits))
