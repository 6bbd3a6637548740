import { z } from 'zod'
import { isArea } from '../areas'
import { BRAND_TYPE_IDS, FIELD_IDS } from '../fields'
import { normaliseText } from '../text'
import { CERTIFICATE_STATUSES } from './status'

/** The five facets of the directory, in the order of the page. */
export const FACETS = ['field', 'district', 'type', 'year', 'status'] as const
export type Facet = (typeof FACETS)[number]

export const SORTS = ['newest', 'ending'] as const
export type Sort = (typeof SORTS)[number]

/** Certificates on a page of the directory and of the API. */
export const PAGE_SIZE = 20
const Q_MAX = 60
const MAX_CHOICES = 60

/** A question to the register: text, choices per facet (none means all), page from 1. */
export type BrandQuery = { q: string; page: number; sort: Sort } & Record<Facet, string[]>

export const EMPTY_QUERY: BrandQuery = {
  q: '',
  page: 1,
  sort: 'newest',
  field: [],
  district: [],
  type: [],
  year: [],
  status: [],
}

const isOneOf =
  (list: readonly string[]) =>
  (text: string): boolean =>
    list.includes(text)

const KNOWN: Record<Facet, (text: string) => boolean> = {
  field: isOneOf(FIELD_IDS),
  district: isArea,
  type: isOneOf(BRAND_TYPE_IDS),
  year: text => /^20\d\d$/.test(text),
  status: isOneOf(CERTIFICATE_STATUSES),
}

const choices = (facet: Facet) =>
  z.array(z.string().refine(KNOWN[facet], { error: 'unknown_choice' })).max(MAX_CHOICES)

/** What the API accepts, and nothing else: unknown names and values are refused. */
export const StrictBrandQuery = z.strictObject({
  q: z.string().max(Q_MAX, { error: 'too_long' }),
  page: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, { error: 'not_a_page' })
    .transform(Number),
  field: choices('field'),
  district: choices('district'),
  type: choices('type'),
  year: choices('year'),
  status: choices('status'),
})

/** Names of the address, with every value given for each. */
export type Params = Record<string, readonly string[]>

const sorted = (values: readonly string[]): string[] => [...new Set(values)].sort()

/** Reads the parameters of the API; every problem by field name. Unknown names are problems (422). */
export const readStrictQuery = (
  params: Params,
): { ok: true; query: BrandQuery } | { ok: false; fields: Record<string, string> } => {
  const { q, page, ...rest } = params
  const single = Object.entries({ q, page }).filter(([, values]) => (values?.length ?? 0) > 1)
  if (single.length > 0)
    return { ok: false, fields: Object.fromEntries(single.map(([name]) => [name, 'repeated'])) }
  const lists = Object.fromEntries(FACETS.map(facet => [facet, sorted(rest[facet] ?? [])]))
  const read = StrictBrandQuery.safeParse({ ...rest, ...lists, q: q?.[0] ?? '', page: page?.[0] ?? '1' })
  if (read.success)
    return { ok: true, query: { ...read.data, q: normaliseText(read.data.q), sort: 'newest' } }
  const fields: Record<string, string> = {}
  for (const issue of read.error.issues) {
    const names = issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])]
    for (const name of names)
      fields[name] ??= issue.code === 'unrecognized_keys' ? 'unknown_parameter' : issue.message
  }
  return { ok: false, fields }
}

/** Reads the parameters of a page: what is not understood is left out, so that no old or mistyped link breaks. */
export const readQuery = (params: Params): BrandQuery => {
  const page = Number(params.page?.[0])
  const choose = (facet: Facet): string[] =>
    sorted((params[facet] ?? []).filter(KNOWN[facet])).slice(0, MAX_CHOICES)
  return {
    q: normaliseText((params.q?.[0] ?? '').slice(0, Q_MAX)).replaceAll('\n', ' '),
    page: Number.isInteger(page) && page >= 1 && page <= 999_999 ? page : 1,
    sort: params.sort?.[0] === 'ending' ? 'ending' : 'newest',
    field: choose('field'),
    district: choose('district'),
    type: choose('type'),
    year: choose('year'),
    status: choose('status'),
  }
}

/** The query as an address writes it, defaults left out, `view` added when given. */
export const writeQuery = (query: BrandQuery, view?: string): string => {
  const out = new URLSearchParams()
  if (query.q) out.set('q', query.q)
  for (const facet of FACETS) for (const value of query[facet]) out.append(facet, value)
  if (query.sort !== 'newest') out.set('sort', query.sort)
  if (view) out.set('view', view)
  if (query.page > 1) out.set('page', String(query.page))
  return out.toString()
}

/** The query with one choice of a facet added or taken away, back on the first page. */
export const toggled = (query: BrandQuery, facet: Facet, value: string): BrandQuery => {
  const has = query[facet].includes(value)
  const next = has ? query[facet].filter(each => each !== value) : sorted([...query[facet], value])
  return { ...query, page: 1, [facet]: next }
}
