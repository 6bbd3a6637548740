import { makeCreditCode } from '../credit-code'
import type { Scheme } from '../scheme/schema'
import { forIndustry, type StrengthElement, type StrengthIndicator } from '../scheme/schema-brand-value'
import { schemeV1 } from '../scheme/v1'
import { type EvidenceKindId, evidenceDue } from './evidence-kinds'
import type { SampleBasis } from './sample-basis'
import { sampleBrandValue, sampleOfficer, sampleResults, sampleSystem } from './sample-governance'
import { sampleIndicators } from './sample-indicators'
import { SAMPLE_NAMES, type SampleName } from './sample-names'
import { withParticulars } from './sample-particulars'
import { type Dice, dice } from './sample-random'
import { withResults } from './sample-results'
import { sampleEnterprise, sampleProduct, sampleStandard, sampleTests } from './sample-sections'
import { sampleTexts } from './sample-texts'
import type { SectionDraft, SectionDrafts } from './sections'
import { DERIVED_FIGURES, FIGURES_OF } from './sections/elements'

/** What a caller may fix about an invented application; everything else follows from the seed. */
export type SampleOverrides = {
  /** Day the application is made for, YYYY-MM-DD. */
  today?: string
  name?: SampleName
  creditCode?: string
  areaId?: string
  /** 0 (just enough) to 1 (outstanding). */
  level?: number
  scheme?: Pick<Scheme, 'brandValue' | 'evidence' | 'variants'>
  /** Whole sections to use instead. */
  sections?: SectionDrafts
}

/** An invented application, complete and valid on its day, with the kinds of evidence it has to bring. */
export type SampleApplication = {
  name: SampleName
  sections: { [K in keyof SectionDrafts]-?: NonNullable<SectionDrafts[K]> }
  evidenceKinds: EvidenceKindId[]
}

const COUNTED = new Set(['件', '项', '个', '年'])

/** A raw figure that earns about that percent of an indicator's weight. */
function figureFor({ scale, unit }: StrengthIndicator, percent: number): number {
  const after = scale.findIndex((point, i) => {
    const before = scale[i - 1]
    return before !== undefined && (before.value - percent) * (point.value - percent) <= 0
  })
  const [from, to] = [scale[after - 1], scale[after]]
  if (!from || !to) return scale.at(-1)?.at ?? 0
  const raw = from.at + ((percent - from.value) / (to.value - from.value)) * (to.at - from.at)
  return Number(raw.toFixed(COUNTED.has(unit['zh-CN']) ? 0 : 1))
}

function sampleFigures(elements: readonly StrengthElement[], level: number, source: Dice) {
  const asked = elements.map(element => {
    const own = element.indicators.filter(({ id }) => !DERIVED_FIGURES.some(derived => derived === id))
    const figures = own.map(indicator => {
      const percent = Math.min(99, 52 + level * 34 + source.decimal(-6, 10, 1))
      return [indicator.id, figureFor(indicator, percent)] as const
    })
    return [FIGURES_OF[element.id], Object.fromEntries(figures)] as const
  })
  return Object.fromEntries(asked)
}

function sampleElements(
  basis: SampleBasis,
  figures: Record<string, Record<string, number>>,
): SectionDraft<'elements'> {
  const { texts } = basis
  return {
    tangibleStatement: texts.tangible,
    qualityStatement: texts.quality,
    innovationStatement: texts.innovation,
    serviceStatement: texts.service,
    intangibleStatement: texts.intangible,
    ...figures,
  }
}

// One product sells no more than what is sold under its brand in the year.
function withinRevenue<P extends SectionDraft<'product'>>(sections: {
  product: P
  brand_value: SectionDraft<'brand_value'>
}): P {
  const { product, brand_value } = sections
  const revenue = brand_value.years?.at(-1)?.revenue
  if (product.sales === undefined || revenue === undefined || product.sales <= revenue) return product
  return { ...product, sales: Number((revenue * 0.62).toFixed(2)) }
}

/**
 * An invented but realistic application: the same seed and overrides always give the same answers, complete and
 * without problems on `today` (2026-11-20 unless told), with brand value inputs that give a value.
 */
export function sampleApplication(seed: number, overrides: SampleOverrides = {}): SampleApplication {
  const { today = '2026-11-20', scheme = schemeV1 } = overrides
  const source = dice(seed)
  const found = overrides.name ?? SAMPLE_NAMES[Math.abs(seed) % SAMPLE_NAMES.length]
  if (!found) throw new RangeError(`no sample name for seed ${seed}`)
  const name = overrides.areaId ? { ...found, areaId: overrides.areaId } : found
  const level = overrides.level ?? source.decimal(0.35, 1, 2)
  const years = source.whole(8, 32)
  const rate = source.decimal(96.8 + level * 1.8, 99.6, 2)
  const figures = sampleFigures(forIndustry(scheme.brandValue.strength, name.industry), level, source)
  const texts = sampleTexts({
    name,
    years: figures.intangibleFigures?.trademark_years ?? years,
    yield: rate,
    automation: figures.tangibleFigures?.automation ?? source.whole(60, 90),
    patents: figures.innovationFigures?.invention_patents ?? source.whole(3, 20),
    hours: figures.serviceFigures?.response_hours ?? source.whole(4, 24),
  })
  const creditCode = overrides.creditCode ?? makeCreditCode('91500000', 1000 + (Math.abs(seed) % 900_000))
  const basis: SampleBasis = { name, dice: source, today, creditCode, texts, level, yield: rate, years }
  const enterprise = sampleEnterprise(basis)
  const product = withParticulars(sampleProduct(basis), scheme.variants.questions)
  const indicators = { rows: sampleIndicators(name.field, 0.3 + level * 0.65, source) }
  const sections = {
    enterprise,
    product,
    standard: sampleStandard(basis),
    indicators,
    tests: withResults(
      sampleTests(basis, product.models ?? []),
      overrides.sections?.indicators ?? indicators,
    ),
    quality_officer: sampleOfficer(basis, enterprise.size),
    quality_system: sampleSystem(basis),
    quality_results: sampleResults(basis),
    brand_value: sampleBrandValue(basis),
    elements: sampleElements(basis, figures),
    commitments: {
      isTruthful: true,
      isCompliant: true,
      consentsToPublish: true,
      consentsToSharing: true,
      consentsToOfficerData: true,
      consentsToContact: source.chance(0.5),
    },
    ...overrides.sections,
  }
  const evidenceKinds = evidenceDue(scheme.evidence, sections)
  return { name, sections: { ...sections, product: withinRevenue(sections) }, evidenceKinds }
}
