import { both, type Text } from '../scheme/text'

/** A public band; limits in 万元, `from` included, `below` not; the last band has no upper limit. */
export type ValueBand = { id: string; step: number; from: number; below: number | undefined; name: Text }

/** The only form in which a brand value is shown to the public; the figure itself is not. */
export const VALUE_BANDS: readonly [ValueBand, ...ValueBand[]] = [
  { id: 'under_0_5', step: 1, from: 0, below: 5_000, name: both('不足0.5亿元', 'under CNY 50 million') },
  { id: 'from_0_5', step: 2, from: 5_000, below: 20_000, name: both('0.5–2亿元', 'CNY 50–200 million') },
  { id: 'from_2', step: 3, from: 20_000, below: 50_000, name: both('2–5亿元', 'CNY 200–500 million') },
  {
    id: 'from_5',
    step: 4,
    from: 50_000,
    below: 100_000,
    name: both('5–10亿元', 'CNY 500 million–1 billion'),
  },
  { id: 'from_10', step: 5, from: 100_000, below: 300_000, name: both('10–30亿元', 'CNY 1–3 billion') },
  {
    id: 'from_30',
    step: 6,
    from: 300_000,
    below: undefined,
    name: both('30亿元以上', 'CNY 3 billion or more'),
  },
]

/** The public band of a brand value in 万元; a value on a limit belongs to the band above. Throws on NaN or below 0. */
export function bandOf(value: number): ValueBand {
  if (!(value >= 0)) throw new RangeError('brand value must be zero or more')
  return VALUE_BANDS.findLast(band => value >= band.from) ?? VALUE_BANDS[0]
}
