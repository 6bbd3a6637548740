import type { StrengthElement } from './schema-brand-value'
import type { Calibration } from './schema-calibration'
import type { LeaderRule } from './schema-leader'
import { expertPoints, LEVELS, type LevelBand, type Pillar, systemPoints } from './schema-rubric'
import type { Variants } from './schema-variants'

export type PartProblem = {
  path: (string | number)[]
  code: string
  values: Record<string, string | number>
}

type Parts = {
  totalPoints: number
  thresholds: { total: number }
  panelSize: number
  panelQuorum?: number | undefined
  answerDays: number
  aggregation: { fromPanel: number }[]
  levels: LevelBand[]
  pillars: Pillar[]
  evidence: { id: string; criteria: string[]; need: string; condition?: unknown }[]
  certificate: { fields: { id: string }[] }
  limits: { public_notice: number; expert_review: number }
  noticeDays: number
  scoring: { justificationChars: number; extremeJustificationChars: number }
  qualityResults: Record<string, { value: number }[]>
  variants: Variants
  calibration?: Calibration | undefined
  leader?: LeaderRule | undefined
  brandValue: {
    auditedYears: { min: number; max: number }
    horizon: { min: number; max: number; default: number }
    pointsBySize: { value: number }[]
    strength: { default: StrengthElement[]; byIndustry: Record<string, StrengthElement[]> }
  }
}

const total = (values: number[]): number => values.reduce((a, b) => a + b, 0)
const highest = (scale: { value: number }[]): number => Math.max(...scale.map(p => p.value))

function repeated(ids: string[], path: string): PartProblem[] {
  return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))].map(id => ({
    path: [path],
    code: 'repeated_id',
    values: { id },
  }))
}

function* unequal(
  path: PartProblem['path'],
  code: string,
  expected: number,
  found: number,
): Generator<PartProblem> {
  if (expected !== found) yield { path, code, values: { expected, found } }
}

function* checkLevels(levels: LevelBand[]): Generator<PartProblem> {
  const sorted = [...levels].sort((a, b) => a.level - b.level)
  let next = 0
  for (const band of sorted) {
    if (band.from !== next || band.to < band.from) {
      yield { path: ['levels'], code: 'bands_not_covering', values: { level: band.level, expected: next } }
    }
    next = band.to + 1
  }
  yield* unequal(['levels'], 'bands_not_covering', 101, next)
  yield* repeated(
    levels.map(b => String(b.level)),
    'levels',
  )
}

function* checkPillar(pillar: Pillar, at: number): Generator<PartProblem> {
  const path = ['pillars', at]
  yield* unequal(path, 'pillar_points_sum', pillar.points, total(pillar.items.map(i => i.points)))
  for (const [i, item] of pillar.items.entries()) {
    const here = [...path, 'items', i]
    if (item.id !== `${at + 1}.${i + 1}`) {
      yield {
        path: here,
        code: 'item_id_out_of_order',
        values: { id: item.id, expected: `${at + 1}.${i + 1}` },
      }
    }
    if (item.kind === 'computed') continue
    if (expertPoints(item) < 10) yield { path: here, code: 'too_few_expert_points', values: { id: item.id } }
    const levels = item.descriptors.map(d => d.level).sort((a, b) => b - a)
    if (levels.join() !== LEVELS.join())
      yield { path: here, code: 'levels_not_described', values: { id: item.id } }
    for (const reason of item.reasons) {
      if (!reason.code.startsWith(`${pillar.letter}${i + 1}-`)) {
        yield { path: here, code: 'reason_code_elsewhere', values: { id: item.id, reason: reason.code } }
      }
    }
  }
}

function* checkEvidence({ evidence, pillars }: Parts): Generator<PartProblem> {
  const items = pillars.flatMap(p => p.items.map(i => i.id))
  const covered = new Set(evidence.flatMap(e => e.criteria))
  for (const id of items)
    if (!covered.has(id)) yield { path: ['evidence'], code: 'no_evidence_for', values: { id } }
  for (const [i, kind] of evidence.entries()) {
    for (const id of kind.criteria) {
      if (!items.includes(id)) yield { path: ['evidence', i], code: 'unknown_criterion', values: { id } }
    }
    if (kind.need === 'conditional' && !kind.condition) {
      yield { path: ['evidence', i], code: 'condition_missing', values: { id: kind.id } }
    }
  }
}

function* checkStrength(elements: StrengthElement[], name: string): Generator<PartProblem> {
  const path = ['brandValue', 'strength', name]
  yield* unequal(path, 'strength_sum', 1000, total(elements.map(e => e.weight)))
  for (const e of elements) {
    yield* unequal([...path, e.id], 'element_sum', e.weight, total(e.indicators.map(i => i.weight)))
    for (const i of e.indicators) {
      if (highest(i.scale) !== 100)
        yield { path: [...path, e.id, i.id], code: 'scale_top', values: { expected: 100 } }
    }
  }
  yield* repeated(
    elements.map(e => e.id),
    'brandValue.strength',
  )
  yield* repeated(
    elements.flatMap(e => e.indicators.map(i => i.id)),
    'brandValue.strength',
  )
}

function* checkComputed(parts: Parts): Generator<PartProblem> {
  const tops = {
    brand_value: highest(parts.brandValue.pointsBySize),
    quality_results: total(Object.values(parts.qualityResults).map(highest)),
  }
  const computations: string[] = []
  for (const item of parts.pillars.flatMap(p => p.items)) {
    if (item.kind === 'scored') continue
    computations.push(item.computedBy)
    if (item.computedBy === 'indicator_table') continue
    yield* unequal(['pillars', item.id], 'computed_points_top', systemPoints(item), tops[item.computedBy])
  }
  yield* repeated(computations, 'pillars')
}

function* checkCalibration({ calibration, pillars }: Parts): Generator<PartProblem> {
  const rubric = new Map(pillars.flatMap(p => p.items).map(item => [item.id, expertPoints(item)]))
  for (const [at, anchor] of (calibration?.cases ?? []).entries())
    for (const { item, points } of anchor.items) {
      const most = rubric.get(item)
      const path = ['calibration', 'cases', at, item]
      if (!most) yield { path, code: 'unknown_criterion', values: { id: item } }
      else if (points > most) yield { path, code: 'anchor_above_item', values: { id: item, max: most } }
    }
}

function* checkNumbers(parts: Parts): Generator<PartProblem> {
  const { thresholds, totalPoints, aggregation, panelSize, scoring, brandValue } = parts
  if (thresholds.total > totalPoints) {
    yield { path: ['thresholds'], code: 'threshold_above_total', values: { total: totalPoints } }
  }
  const sizes = aggregation.map(a => a.fromPanel)
  if (sizes.some((size, i) => i > 0 && size <= (sizes[i - 1] ?? 0)) || (sizes[0] ?? 0) > panelSize) {
    yield { path: ['aggregation'], code: 'aggregation_gap', values: { panelSize } }
  }
  if ((parts.panelQuorum ?? 1) > panelSize) {
    yield { path: ['panelQuorum'], code: 'quorum_above_panel', values: { panelSize } }
  }
  if (parts.answerDays > parts.limits.expert_review) {
    yield {
      path: ['answerDays'],
      code: 'answer_above_review',
      values: { days: parts.limits.expert_review },
    }
  }
  if (scoring.extremeJustificationChars < scoring.justificationChars) {
    yield { path: ['scoring'], code: 'extreme_shorter_than_normal', values: {} }
  }
  const { horizon, auditedYears } = brandValue
  if (horizon.default < horizon.min || horizon.default > horizon.max) {
    yield { path: ['brandValue', 'horizon'], code: 'horizon_bounds', values: { ...horizon } }
  }
  if (auditedYears.min > auditedYears.max) {
    yield { path: ['brandValue', 'auditedYears'], code: 'audited_years_bounds', values: { ...auditedYears } }
  }
  yield* unequal(['noticeDays'], 'notice_days_differ', parts.limits.public_notice, parts.noticeDays)
}

function* checkVariants({ variants, pillars }: Parts): Generator<PartProblem> {
  const items = pillars.flatMap(p => p.items)
  for (const [at, variant] of variants.rubric.entries()) {
    const path = ['variants', 'rubric', at]
    const item = items.find(({ id }) => id === variant.item)
    if (!item) yield { path, code: 'unknown_criterion', values: { id: variant.item } }
    else if (variant.descriptors && item.kind === 'computed')
      yield { path, code: 'levels_of_computed', values: { id: variant.item } }
    const levels = variant.descriptors?.map(d => d.level).sort((a, b) => b - a)
    if (levels && levels.join() !== LEVELS.join())
      yield { path, code: 'levels_not_described', values: { id: variant.item } }
  }
  yield* repeated(
    variants.eligibility.map(rule => rule.id),
    'variants.eligibility',
  )
  yield* repeated(
    variants.asked.map(field => field.id),
    'variants.asked',
  )
  yield* repeated(
    variants.questions.map(question => question.id),
    'variants.questions',
  )
}

/** Everything one field alone can't show: sums, coverage, unique ids, references. Yields each fault found. */
export function* checkParts(parts: Parts): Generator<PartProblem> {
  const { pillars, totalPoints } = parts
  yield* unequal(['pillars'], 'total_points_sum', totalPoints, total(pillars.map(p => p.points)))
  for (const [at, pillar] of pillars.entries()) yield* checkPillar(pillar, at)
  yield* repeated(
    pillars.map(p => p.id),
    'pillars',
  )
  yield* repeated(
    pillars.map(p => p.letter),
    'pillars',
  )
  const items = pillars.flatMap(p => p.items)
  yield* repeated(
    items.map(i => i.code),
    'pillars',
  )
  yield* repeated(
    items.flatMap(i => (i.kind === 'computed' ? [] : i.reasons.map(r => r.code))),
    'pillars',
  )
  yield* repeated(
    parts.evidence.map(e => e.id),
    'evidence',
  )
  yield* repeated(
    parts.certificate.fields.map(f => f.id),
    'certificate.fields',
  )
  yield* checkLevels(parts.levels)
  yield* checkEvidence(parts)
  yield* checkComputed(parts)
  yield* checkVariants(parts)
  yield* checkNumbers(parts)
  yield* checkCalibration(parts)
  yield* checkStrength(parts.brandValue.strength.default, 'default')
  for (const [industry, elements] of Object.entries(parts.brandValue.strength.byIndustry)) {
    yield* checkStrength(elements, industry)
  }
}
