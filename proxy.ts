import { type NextRequest, NextResponse } from 'next/server'

const policy = (nonce: string, isDev: boolean): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${isDev ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-src 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

/** Two duties only: a fresh nonce for the content security policy, and the language from the address. */
export const proxy = (request: NextRequest) => {
  const nonce = btoa(crypto.randomUUID())
  const csp = policy(nonce, process.env.NODE_ENV === 'development')
  const head = new Headers(request.headers)
  head.set('x-nonce', nonce)
  head.set('content-security-policy', csp)
  const { pathname } = request.nextUrl
  const isEnglish = pathname === '/en' || pathname.startsWith('/en/')
  head.set('x-locale', isEnglish ? 'en' : 'zh-CN')
  head.set('x-path', isEnglish ? pathname.slice(3) || '/' : pathname)
  const init = { request: { headers: head } }
  const url = request.nextUrl.clone()
  if (isEnglish) url.pathname = pathname.slice(3) || '/'
  const response = isEnglish ? NextResponse.rewrite(url, init) : NextResponse.next(init)
  response.headers.set('content-security-policy', csp)
  return response
}

export const config = {
  matcher: [
    {
      source:
        '/((?!api/|_next/|healthz|readyz|data/|feed.xml|sitemap.xml|robots.txt|icon.svg|.well-known/).*)',
    },
  ],
}
