import type { Params } from '@/domain/register/find'

/** What a page gets as its search parameters. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>

/** The parameters with every value each was given. */
export const allOf = async (search: SearchParams): Promise<Params> =>
  Object.fromEntries(
    Object.entries(await search).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value : [value]]],
    ),
  )

/** The first value of a parameter, or nothing. */
export const firstOf = (params: Params, name: string): string | undefined => params[name]?.[0]

/** A page number from the address; 1 for anything else. */
export const pageOf = (params: Params): number => {
  const page = Number(firstOf(params, 'page'))
  return Number.isInteger(page) && page > 0 && page < 1_000_000 ? page : 1
}
