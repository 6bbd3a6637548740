const ORIGIN = 'https://own.invalid'

/**
 * The path to go back to after signing in, or null when it leads anywhere else: only a path of this site, without
 * backslashes, control characters or credentials, and never an address of the interface.
 */
export const returnPath = (text: string | null | undefined): string | null => {
  if (!text || text.length > 2000 || !text.startsWith('/') || /[\p{Cc}\\]/u.test(text)) return null
  if (text.startsWith('//') || !URL.canParse(text, ORIGIN)) return null
  const url = new URL(text, ORIGIN)
  if (url.origin !== ORIGIN || url.pathname.startsWith('//') || url.pathname.startsWith('/api/')) return null
  return url.pathname + url.search + url.hash
}
