import { NextIntlClientProvider } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Clock, DemoBar } from '@/app/_lib/account/clock'
import { officeNav } from '@/app/_lib/office/nav'
import { requestCtx, requestLocale } from '@/app/_lib/request'
import { WorkShell } from '@/components/shell/work-shell'
import { Avatar } from '@/components/ui/avatar'
import { Link } from '@/components/ui/link'
import { ShownToProvider } from '@/components/ui/shown-to'
import { paths } from '@/domain/paths'
import { pickWords } from '@/domain/words/messages'

export default async function OfficeLayout({ children }: { children: ReactNode }) {
  const [ctx, locale, t] = await Promise.all([requestCtx(), requestLocale(), getTranslations('admin.nav')])
  const { actor } = ctx
  const nav = await officeNav(actor.kind === 'person' ? actor.roles : [])
  const account = { href: paths.account(), icon: 'user' as const, label: t('account') }
  return (
    <NextIntlClientProvider
      locale={locale}
      messages={pickWords(locale, ['ui', 'shell', 'refusal', 'account'])}
      timeZone="Asia/Shanghai"
    >
      <WorkShell
        home={paths.office()}
        nav={nav}
        strip={<DemoBar />}
        clock={<Clock look="rail" />}
        phone={[...nav, account]}
        account={
          actor.kind === 'person' && (
            <Link href={paths.account()} look="bare" aria-label={`${t('account')}: ${actor.name}`}>
              <Avatar name={actor.name} kind="me" large />
            </Link>
          )
        }
      >
        <ShownToProvider personId={ctx.actor.kind === 'person' ? ctx.actor.personId : null}>
          {children}
        </ShownToProvider>
      </WorkShell>
    </NextIntlClientProvider>
  )
}
