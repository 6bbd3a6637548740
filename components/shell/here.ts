/** The address without language prefix, as the shells compare it. */
export function bare(pathname: string): string {
  return pathname === '/en' ? '/' : pathname.replace(/^\/en(?=\/)/, '')
}

/** True when the address is the item's page or lies below it. */
export function isHere(pathname: string, href: string, exact?: boolean): boolean {
  const path = bare(pathname)
  return path === href || (!exact && path.startsWith(`${href}/`))
}
