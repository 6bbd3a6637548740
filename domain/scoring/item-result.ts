import { expertPoints, type PillarId, type RubricItem } from '../scheme/schema-rubric'
import { average, type Method, spreadOf } from './average'
import { add, brief, compare, divide, exact, multiply, zero } from './fraction'
import type { ItemResult, PanelInput } from './panel'
import type { Step } from './step'

const hundred = exact(100)

type Source = Pick<ItemResult, 'source' | 'value'> & { expression: string }

/** Where the expert part of the value comes from: agreed points, the average, a stand-in, or nothing. */
function sourceOf(item: RubricItem, input: PanelInput, averaged: ReturnType<typeof average>): Source {
  const agreed = input.agreed?.[item.id]
  if (item.kind === 'computed') return { source: 'computed', value: zero, expression: '' }
  if (agreed !== undefined)
    return { source: 'agreed', value: exact(agreed), expression: brief(exact(agreed)) }
  if (averaged) return { source: 'average', value: averaged.value, expression: averaged.expression }
  const standIn = input.standIn?.[item.id]
  return standIn
    ? { source: 'average', value: standIn, expression: brief(standIn) }
    : { source: 'none', value: zero, expression: '0' }
}

const LABELS = {
  computed: 'item_computed',
  agreed: 'item_agreed',
  average: 'item_average',
  none: 'item_average',
} as const

/** One item over the whole panel, with its arithmetic; exact throughout. */
export function itemResult(
  item: RubricItem,
  pillarId: PillarId,
  input: PanelInput,
  method: Method,
): { result: ItemResult; step: Step } {
  const counted: ItemResult['counted'] = []
  const notApplicable: string[] = []
  const unscored: string[] = []
  for (const { expert, scores } of item.kind === 'computed' ? [] : input.sheets) {
    const points = scores[item.id]
    if (points === undefined) unscored.push(expert)
    else if (points === null) notApplicable.push(expert)
    else counted.push({ expert, points })
  }
  const values = counted.map(score => exact(score.points))
  const averaged = average(values, method)
  const { source, value, expression } = sourceOf(item, input, averaged)
  const computed = item.kind === 'scored' ? undefined : input.computed[item.id]
  const full = computed === undefined ? value : add(value, exact(computed))
  const spread = spreadOf(values)
  const spreadPercent = divide(multiply(spread, hundred), exact(item.points))
  const spreadOver = compare(spreadPercent, exact(input.rules.spread.itemPercent)) > 0
  const nobody = item.kind !== 'computed' && counted.length === 0 && unscored.length === 0
  const parts = [computed === undefined ? '' : brief(exact(computed)), expression].filter(text => text !== '')
  return {
    result: {
      id: item.id,
      pillarId,
      max: item.points,
      expertMax: expertPoints(item),
      counted,
      notApplicable,
      unscored,
      computed,
      average: averaged?.value,
      dropped: averaged?.dropped ?? [],
      spread,
      spreadPercent,
      spreadOver,
      agreed: item.kind === 'computed' ? undefined : input.agreed?.[item.id],
      needsConsensus: (spreadOver || nobody) && source !== 'agreed' && source !== 'computed',
      source,
      value: full,
    },
    step: { label: LABELS[source], ref: item.id, expression: parts.join(' + ') || '0', result: brief(full) },
  }
}
