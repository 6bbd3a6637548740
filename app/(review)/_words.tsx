import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { requestLocale } from '@/app/_lib/request'
import { type Namespace, pickWords } from '@/domain/words/messages'

/** The words a page of the workroom needs in the browser: its own, and those every part speaks. */
export async function ReviewWords({ names, children }: { names: readonly Namespace[]; children: ReactNode }) {
  const locale = await requestLocale()
  return (
    <NextIntlClientProvider
      locale={locale}
      messages={pickWords(locale, ['ui', 'shell', 'refusal', 'palette', ...names])}
      timeZone="Asia/Shanghai"
    >
      {children}
    </NextIntlClientProvider>
  )
}
