import type { StrengthElement } from '../scheme/schema-brand-value'
import { divide, exact, measured, multiply, rounded, sum } from '../scoring/fraction'
import { readScale } from '../scoring/scale'

export type IndicatorStrength = {
  id: string
  weight: number
  raw: number | undefined
  /** 0–100 as read off the indicator's scale. */
  percent: number
  points: number
}

export type ElementStrength = {
  id: StrengthElement['id']
  weight: number
  points: number
  percent: number
  indicators: IndicatorStrength[]
}

export type Strength = { total: number; elements: ElementStrength[]; missing: string[] }

/** Raw figures by indicator id, each in the unit its scale is in. */
export type StrengthInputs = Readonly<Record<string, number | undefined>>

/**
 * Brand strength S (0–1,000) of the five elements: each raw figure read off its scale, times its weight, summed.
 * A figure not given counts 0 and is listed in `missing`. Elements: GB/T 29186—2021; weights and scales: scheme version.
 */
export function strengthOf(elements: readonly StrengthElement[], inputs: StrengthInputs): Strength {
  const missing: string[] = []
  const scored = elements.map(element => {
    const parts = element.indicators.map(({ id, weight, scale }) => {
      const raw = inputs[id]
      const given = raw !== undefined && Number.isFinite(raw)
      if (!given) missing.push(id)
      const percent = given ? readScale(scale, measured(raw)) : exact(0)
      const points = divide(multiply(percent, exact(weight)), exact(100))
      return {
        percent,
        points,
        shown: { id, weight, raw, percent: rounded(percent, 1), points: rounded(points, 1) },
      }
    })
    const points = sum(parts.map(part => exact(part.shown.points)))
    return { element, points, indicators: parts.map(part => part.shown) }
  })
  return {
    total: rounded(sum(scored.map(s => s.points)), 1),
    elements: scored.map(({ element, points, indicators }) => ({
      id: element.id,
      weight: element.weight,
      points: rounded(points, 1),
      percent: rounded(divide(multiply(points, exact(100)), exact(element.weight)), 1),
      indicators,
    })),
    missing,
  }
}
