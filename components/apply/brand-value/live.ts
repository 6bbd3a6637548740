import { brandValueInput, strengthOfApplication } from '@/domain/application/computations'
import type { SectionDrafts } from '@/domain/application/sections'
import type { BrandValueInput } from '@/domain/brand-value/input'
import { type BrandValueResult, brandValue, coefficientOf } from '@/domain/brand-value/model'
import type { Strength } from '@/domain/brand-value/strength'
import type { BrandValueSettings } from '@/domain/scheme/schema-brand-value'

/** The computation as it stands: what goes in, what comes out, or that something is still missing. */
export type LiveValue = {
  strength: Strength
  coefficient: number
  input: BrandValueInput | undefined
  result: BrandValueResult | undefined
}

/** Computes the brand value of half-filled or complete answers, with the same rules on server and in the browser. */
export const liveValue = (sections: SectionDrafts, settings: BrandValueSettings): LiveValue => {
  const strength = strengthOfApplication(sections, { brandValue: settings })
  const input = brandValueInput(sections, { brandValue: settings })
  return {
    strength,
    coefficient: coefficientOf(strength.total, settings.coefficient),
    input,
    result: input ? brandValue(input, settings) : undefined,
  }
}
