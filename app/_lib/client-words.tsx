import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { messagesFor, pickWords, type Words } from '@/domain/words/messages'
import { requestLocale } from './request'

/** Sends some parts of the public words to the browser, beside those every page has. */
export async function PublicClientWords({
  parts,
  children,
}: {
  parts: readonly (keyof Words['public'])[]
  children: ReactNode
}) {
  const locale = await requestLocale()
  const all = messagesFor(locale).public
  return (
    <NextIntlClientProvider
      locale={locale}
      timeZone="Asia/Shanghai"
      messages={{
        ...pickWords(locale, ['ui', 'shell', 'refusal']),
        public: Object.fromEntries(parts.map(part => [part, all[part]])),
      }}
    >
      {children}
    </NextIntlClientProvider>
  )
}
