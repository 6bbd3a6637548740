import { createTranslator } from 'next-intl'
import { paths } from '@/domain/paths'
import { isVetoList } from '@/domain/veto/lists'
import { messagesFor } from '@/domain/words/messages'
import { env } from '../env'

export type Promised = { template: string; params: Record<string, string>; locale: 'zh-CN' | 'en' }
export type Composed = { subject: string; text: string; html: string }

const listName = (locale: Promised['locale'], list: string): string =>
  isVetoList(list) ? messagesFor(locale).office.veto.lists[list] : list

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, c => `&#${c.charCodeAt(0)};`)

const linkOf = ({ template, params, locale }: Promised): string => {
  const { applicationId, token } = params
  const path =
    params.path ??
    (token
      ? template === 'account_reset'
        ? paths.reset(token)
        : paths.invitation(token)
      : applicationId
        ? template === 'enterprise_moved'
          ? paths.applyCase(applicationId)
          : paths.reviewCase(applicationId)
        : paths.home())
  return `${env().baseUrl}${locale === 'en' ? '/en' : ''}${path}`
}

/**
 * Writes a mail from its template in the person's language. Names of stages and moves are put into words; everything
 * people typed is escaped in HTML. Links lead to the configured address only.
 */
export const composeMail = (promised: Promised): Composed => {
  const { template, params, locale } = promised
  const words = messagesFor(locale)
  const t = createTranslator({ locale, messages: words, namespace: 'mail' })
  const w = createTranslator({ locale, messages: words, namespace: 'workflow' })
  // Template and stage names come from our own tables; an unknown one shows its key and fails the parity test.
  const say = t as unknown as (key: string, values?: Record<string, string>) => string
  const word = w as unknown as (key: string) => string
  const values = {
    ...params,
    ...(params.transition ? { transition: word(`transition.${params.transition}`) } : {}),
    ...(params.vetoList ? { list: listName(locale, params.vetoList) } : {}),
    ...(params.to ? { to: word(`stage.${params.to}`) } : {}),
    link: linkOf(promised),
  }
  const subject = say(`${template}.subject`, values)
  const body = say(`${template}.body`, values)
  const text = `${body}\n\n${values.link}\n\n${say('foot')}\n`
  const paragraphs = body.split('\n').map(line => `<p>${escapeHtml(line)}</p>`)
  const html = `<!doctype html><html lang="${locale}"><meta charset="utf-8"><body>${paragraphs.join('')}<p><a href="${escapeHtml(values.link)}">${escapeHtml(values.link)}</a></p><p>${escapeHtml(say('foot'))}</p></body></html>`
  return { subject, text, html }
}
