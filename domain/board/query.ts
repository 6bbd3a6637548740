import { z } from 'zod'
import { isArea } from '../areas'
import { FIELD_IDS } from '../fields'
import { normaliseText } from '../text'
import { type ListColumn, readColumns } from './columns'
import { FLAGS } from './flags'
import { BOARD_STAGES, type BoardStage, readStages } from './stages'

/** Sortable columns of the list. */
export const SORTS = [
  'due',
  'since',
  'brand',
  'enterprise',
  'stage',
  'area',
  'field',
  'officer',
  'reference',
] as const
export type Sort = (typeof SORTS)[number]

/** Deadlines people ask for. */
export const DUES = ['over', 'today', 'three', 'five'] as const

/** Whose cases: those that wait for me, or those I carry. */
export const MINES = ['waiting', 'held'] as const

/** What the board may be cut across by, one lane for each. */
export const LANES = ['district', 'field', 'due'] as const
export type Lane = (typeof LANES)[number]

const one = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value)
const lenient = <S extends z.ZodType>(schema: S) => z.preprocess(one, schema.optional().catch(undefined))

const several = <T>(read: (values: string[]) => T[]) =>
  z
    .unknown()
    .transform((value): T[] | undefined => {
      const texts = (Array.isArray(value) ? value : [value]).filter(v => typeof v === 'string')
      const values = read(texts.flatMap(text => text.slice(0, 300).split(',')))
      return values.length > 0 ? values : undefined
    })
    .optional()

/**
 * What the board shows, read from its address. A value nobody could have chosen is left out rather than refused, so
 * that an old link still opens.
 */
export const BoardQuery = z.object({
  q: lenient(z.string().transform(normaliseText).pipe(z.string().min(1).max(60))),
  field: lenient(z.enum(FIELD_IDS)),
  district: lenient(z.string().refine(isArea)),
  officer: lenient(z.union([z.uuid(), z.literal('none')])),
  due: lenient(z.enum(DUES)),
  flag: lenient(z.enum(FLAGS)),
  mine: lenient(z.enum(MINES)),
  stage: several<BoardStage>(readStages),
  lane: lenient(z.enum(LANES)),
  /** One lane alone. */
  in: lenient(z.string().regex(/^[a-z_]{1,40}$/)),
  view: lenient(z.enum(['board', 'list'])),
  sort: lenient(z.enum(SORTS)),
  dir: lenient(z.enum(['asc', 'desc'])),
  page: lenient(z.coerce.number().int().min(1).max(1000)),
  cols: several<ListColumn>(readColumns),
  /** The saved view it began with; `none` where somebody with a view of their own to start from wants to see all. */
  saved: lenient(z.union([z.uuid(), z.literal('none')])),
})
export type BoardQuery = z.infer<typeof BoardQuery>

/** The filters alone, without view, order and place. */
export type BoardFilter = Pick<
  BoardQuery,
  'q' | 'field' | 'district' | 'officer' | 'due' | 'flag' | 'mine' | 'stage' | 'lane' | 'in'
>

/** Reads a query from the parameters of a page or of a request. */
export const readBoardQuery = (params: Record<string, string | string[] | undefined>): BoardQuery =>
  BoardQuery.parse(params)

/** Reads a query from an address, in which a part may come several times. */
export const queryIn = (params: URLSearchParams): BoardQuery =>
  readBoardQuery(Object.fromEntries([...params.keys()].map(key => [key, params.getAll(key)])))

/** The query as it stands in an address, in a fixed order, with changes; an undefined change takes a part away. */
export const boardAddress = (
  query: BoardQuery,
  change: { [K in keyof BoardQuery]?: BoardQuery[K] | undefined } = {},
): string => {
  const next: Record<string, unknown> = { ...query, ...change }
  const params = new URLSearchParams()
  for (const key of Object.keys(BoardQuery.shape)) {
    const value = next[key]
    if (
      value !== undefined &&
      value !== '' &&
      !(Array.isArray(value) && value.length === 0) &&
      !(key === 'view' && value === 'board')
    )
      params.set(key, String(value))
  }
  return params.toString()
}

/** The filters as an address, for going on inside what a list shows. */
export const listAddress = (query: BoardQuery): string =>
  boardAddress(query, {
    page: undefined,
    view: undefined,
    sort: undefined,
    dir: undefined,
    cols: undefined,
    lane: undefined,
    in: undefined,
    saved: undefined,
  })

/**
 * The table as an address, for going on row by row in its order and for coming back to it; its columns are kept
 * elsewhere.
 */
export const tableAddress = (query: BoardQuery): string => boardAddress(query, { cols: undefined })

/** Longest address of a list that is carried along; one that people can put together is shorter. */
export const LIST_MAX = 1500

/** An address of a case with the list it was opened from, so that it can be left for the next one. */
export const inList = <P extends `/${string}`>(path: P, list: string) =>
  list ? (`${path}?list=${encodeURIComponent(list)}` as const) : path

/** Whether anything narrows the board. */
export const isFiltered = (query: BoardFilter): boolean =>
  [
    query.q,
    query.field,
    query.district,
    query.officer,
    query.due,
    query.flag,
    query.mine,
    query.stage,
    query.in,
  ].some(value => value !== undefined)

/** Where a page of cards ended: due date and id of its last card. */
export const Cursor = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}_[0-9a-f-]{36}$/)
  .transform(text => ({ due: text.slice(0, 10), id: text.slice(11) }))
export type Cursor = z.output<typeof Cursor>

/** Changed cases a board reads one by one; of more it reads its columns anew. */
export const LIVE_IDS = 60

/** What the JSON board takes besides the filters. */
export const ColumnsQuery = BoardQuery.extend({
  stages: z.preprocess(
    value => (typeof value === 'string' && value !== '' ? value.split(',') : undefined),
    z.array(z.enum(BOARD_STAGES)).max(BOARD_STAGES.length).optional(),
  ),
  after: Cursor.optional(),
  take: z.coerce.number().int().min(1).max(100).optional(),
  /** These cases alone, where they match: what has changed on a board that is open. */
  ids: z.preprocess(
    value => (typeof value === 'string' && value !== '' ? value.split(',') : undefined),
    z.array(z.uuid()).max(LIVE_IDS).optional(),
  ),
})
export type ColumnsQuery = z.infer<typeof ColumnsQuery>
