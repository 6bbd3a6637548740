import { publicCtx } from '@/app/_lib/request'
import { paths } from '@/domain/paths'
import { xmlText } from '@/domain/register/xml'
import { env } from '@/services/env'
import { addressPage, addressPages } from '@/services/register/list-addresses'

const STANDING = [
  paths.home(),
  paths.brands(),
  paths.verify(),
  paths.notices(),
  paths.statistics(),
  paths.guide(),
  paths.eligibility(),
  paths.transparency(),
  paths.privacy(),
  paths.accessibility(),
]

const url = (path: string, day?: string): string => {
  const zh = `${env().baseUrl}${path}`
  const en = `${env().baseUrl}/en${path === '/' ? '' : path}`
  const links = [
    `<xhtml:link rel="alternate" hreflang="zh-CN" href="${xmlText(zh)}"/>`,
    `<xhtml:link rel="alternate" hreflang="en" href="${xmlText(en)}"/>`,
  ]
  return `<url><loc>${xmlText(zh)}</loc>${day ? `<lastmod>${day}</lastmod>` : ''}${links.join('')}</url>`
}

const answer = (body: string) =>
  new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`, {
    headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, s-maxage=3600' },
  })

export const GET = async (request: Request) => {
  const ctx = await publicCtx()
  const asked = new URL(request.url).searchParams.get('page')
  const pages = await addressPages(ctx)
  if (pages > 1 && asked === null) {
    const each = Array.from(
      { length: pages },
      (_, at) => `<sitemap><loc>${xmlText(`${env().baseUrl}/sitemap.xml?page=${at + 1}`)}</loc></sitemap>`,
    )
    return answer(
      `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${each.join('')}</sitemapindex>`,
    )
  }
  const page = Math.min(Math.max(1, Number.parseInt(asked ?? '1', 10) || 1), pages)
  const urls = [
    ...(page === 1 ? STANDING.map(path => url(path)) : []),
    ...(await addressPage(ctx, page)).map(({ number, issuedOn }) => url(paths.brand(number), issuedOn)),
  ]
  return answer(
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${urls.join('')}</urlset>`,
  )
}
