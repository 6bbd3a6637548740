/** An address inside this site, without the language prefix. */
export type LocalPath = `/${string}`
export type Href = LocalPath | `#${string}` | `?${string}`

const unprefixed = ['/api/', '/data/', '/.well-known/', '/feed.xml', '/sitemap.xml', '/healthz', '/readyz']

/** True for addresses that answer with a file or data and have no language. */
export function isFile(href: Href): boolean {
  return unprefixed.some(start => href.startsWith(start))
}

/** Adds the language prefix where the address is a page. */
export function localHref(locale: string, href: Href): string {
  if (locale !== 'en' || !href.startsWith('/') || isFile(href)) return href
  return href === '/' ? '/en' : `/en${href}`
}
