import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { requestLocale } from '@/app/_lib/request'
import { pickWords } from '@/domain/words/messages'

export default async function AccountWords({ children }: { children: ReactNode }) {
  const locale = await requestLocale()
  return (
    <NextIntlClientProvider
      locale={locale}
      messages={pickWords(locale, ['ui', 'shell', 'refusal', 'account'])}
      timeZone="Asia/Shanghai"
    >
      {children}
    </NextIntlClientProvider>
  )
}
