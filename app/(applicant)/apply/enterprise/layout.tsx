import { NextIntlClientProvider } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { signedIn } from '@/app/_lib/page'
import { requestLocale } from '@/app/_lib/request'
import { NavLink } from '@/components/shell/nav-link'
import { paths } from '@/domain/paths'
import { pickWords } from '@/domain/words/messages'

export default async function EnterpriseLayout({ children }: { children: ReactNode }) {
  await signedIn()
  const [locale, t] = await Promise.all([requestLocale(), getTranslations('account.enterprise')])
  return (
    <NextIntlClientProvider
      locale={locale}
      messages={pickWords(locale, ['ui', 'shell', 'refusal', 'account'])}
      timeZone="Asia/Shanghai"
    >
      <div className="max-w-220 pt-6 pb-12 max-lg:pt-3">
        <nav aria-label={t('tabs')} className="tabs mb-8 max-lg:mb-5">
          <NavLink href={paths.applyEnterprise()} exact>
            {t('profile')}
          </NavLink>
          <NavLink href={paths.applyMembers()}>{t('members')}</NavLink>
        </nav>
        {children}
      </div>
    </NextIntlClientProvider>
  )
}
