import './globals.css'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import { NextIntlClientProvider } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { AppearanceScript } from '@/components/ui/appearance-script'
import { pickWords } from '@/domain/words/messages'
import { env } from '@/services/env'
import { requestLocale } from './_lib/request'

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('shell')
  return {
    metadataBase: new URL(env().baseUrl),
    title: { default: t('nameLine'), template: `%s | ${t('nameLine')}` },
  }
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await requestLocale()
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <html lang={locale} suppressHydrationWarning>
      <body>
        <AppearanceScript {...(nonce ? { nonce } : {})} />
        <NextIntlClientProvider
          locale={locale}
          messages={pickWords(locale, ['ui', 'shell', 'refusal'])}
          timeZone="Asia/Shanghai"
        >
          {children}
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
