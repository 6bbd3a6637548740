/** One line of a calculation as shown to people: what it is (a code for the words), the arithmetic, the result. */
export type Step = { label: StepLabel; ref?: string; expression: string; result: string }

export type StepLabel =
  | 'item_average'
  | 'item_agreed'
  | 'item_computed'
  | 'item_sum'
  | 'pillar_total'
  | 'total'
  | 'core_better'
  | 'indicator_points'
  | 'scale_points'
  | 'scaled_without_sampling'
  | 'computed_sum'
  | 'value_to_revenue'
  | 'no_brand_value'
