import { env } from '@/services/env'

// The site's address is known only where it runs, not where it is built.
export const dynamic = 'force-dynamic'

const HIDDEN = [
  '/api/act/',
  '/apply',
  '/review',
  '/office',
  '/account',
  '/sign-in',
  '/notices/receipts',
  '/en/apply',
  '/en/review',
  '/en/office',
  '/en/account',
  '/en/sign-in',
  '/en/notices/receipts',
]

export const GET = () =>
  new Response(
    `User-agent: *\n${HIDDEN.map(path => `Disallow: ${path}`).join('\n')}\nAllow: /\n\nSitemap: ${env().baseUrl}/sitemap.xml\n`,
    { headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, s-maxage=3600' } },
  )
