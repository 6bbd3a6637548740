/** The address without language prefix, as the shells compare it. */
export function bare(pathname: string): string {
  return pathname === '/en' ? '/' : pathname.replace(/^\/en(?=\/)/, '')
}

/** True when the address is the item's page or lies below it. */
export function isHere(pathname: string, href: string, exact?: boolean): boolean {
  const path = bare(pathname)
  return path === href || (!exact && path.startsWith(`${href}/`))
}

/** True when the address lies at the item or below it and nearer to no other item of the same navigation. */
export function isNearest(pathname: string, item: Place, others: readonly Place[]): boolean {
  const reach = ({ href, under = [], exact }: Place): number =>
    Math.max(
      isHere(pathname, href, exact) ? href.length : 0,
      ...under.map(path => (isHere(pathname, path) ? path.length : 0)),
    )
  const own = reach(item)
  return own > 0 && others.every(other => reach(other) <= own)
}

/**
 * The other items of a navigation that can lie nearer to an address than this one: those below it. Only they need to be
 * known to it, and most items have none.
 */
export function nearerThan<P extends Place>(item: Place, others: readonly P[]): P[] {
  const own = [...(item.exact ? [] : [item.href]), ...(item.under ?? [])]
  return others.filter(({ href, under = [] }) =>
    [href, ...under].some(path => own.some(mine => path.startsWith(`${mine}/`))),
  )
}

export type Place = {
  href: string
  /** Pages below do not count. */
  exact?: boolean
  /** Further addresses whose pages belong to this item. */
  under?: readonly string[]
}
