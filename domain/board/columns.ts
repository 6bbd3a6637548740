/** Columns of the table besides the name, which always stands first. */
export const LIST_COLUMNS = [
  'enterprise',
  'creditCode',
  'area',
  'field',
  'stage',
  'left',
  'due',
  'day',
  'since',
  'waiting',
  'officer',
  'flags',
  'reference',
] as const
export type ListColumn = (typeof LIST_COLUMNS)[number]

/** What the table shows while nobody has chosen. */
export const USUAL_COLUMNS: readonly ListColumn[] = [
  'enterprise',
  'area',
  'stage',
  'left',
  'day',
  'waiting',
  'officer',
  'flags',
  'reference',
]

/** The columns among these texts, each once, in the order they were asked for. */
export const readColumns = (texts: readonly string[]): ListColumn[] =>
  [...new Set(texts)].flatMap(text => LIST_COLUMNS.filter(column => column === text))
