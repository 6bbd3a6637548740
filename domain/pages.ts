/** One page of a list, and what is needed to say so. */
export type Page<T> = { rows: T[]; total: number; page: number; pages: number }

/** The page somebody asks for in an address; the first for anything that is no page. */
export const readPage = (asked: unknown): number => {
  const page = Number(Array.isArray(asked) ? asked[0] : asked)
  return Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1
}

/** Where a list of that length stands open: past its end it stands on its last page. */
export const placeOf = (total: number, asked: number, size: number) => {
  const pages = Math.max(1, Math.ceil(total / size))
  const page = Math.min(asked, pages)
  return { page, pages, skip: (page - 1) * size }
}
