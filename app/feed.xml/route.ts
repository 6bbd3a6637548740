import { publicCtx } from '@/app/_lib/request'
import { asDate, startOfDay } from '@/domain/calendar/days'
import { paths } from '@/domain/paths'
import { xmlText } from '@/domain/register/xml'
import { messagesFor } from '@/domain/words/messages'
import { env } from '@/services/env'
import { feedEntries } from '@/services/register/list-feed'

export const GET = async () => {
  const ctx = await publicCtx()
  const base = env().baseUrl
  const words = messagesFor('zh-CN').public.feed
  const entries = await feedEntries(ctx)
  const items = entries.map(({ kind, title, summary, path, day }) => {
    const link = `${base}${path}`
    return [
      '<entry>',
      `<id>${xmlText(link)}</id>`,
      `<title>${xmlText(`${words[kind]}：${title}`)}</title>`,
      `<link href="${xmlText(link)}"/>`,
      `<updated>${startOfDay(asDate(day)).toISOString()}</updated>`,
      `<summary>${xmlText(summary)}</summary>`,
      '</entry>',
    ].join('')
  })
  const updated = entries[0] ? startOfDay(asDate(entries[0].day)) : ctx.now
  const head = [
    `<id>${xmlText(`${base}${paths.home()}`)}</id>`,
    `<title>${xmlText(words.title)}</title>`,
    `<link rel="self" href="${xmlText(`${base}/feed.xml`)}"/>`,
    `<link href="${xmlText(base)}"/>`,
    `<author><name>${xmlText(words.author)}</name></author>`,
    `<updated>${updated.toISOString()}</updated>`,
  ]
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">${head.join('')}${items.join('')}</feed>\n`,
    {
      headers: {
        'content-type': 'application/atom+xml; charset=utf-8',
        'cache-control': 'public, s-maxage=60',
      },
    },
  )
}
