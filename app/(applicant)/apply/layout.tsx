import { NextIntlClientProvider } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { DemoBar } from '@/app/_lib/account/clock'
import { requestCtx, requestLocale } from '@/app/_lib/request'
import { ApplicantShell } from '@/components/shell/applicant-shell'
import { Link } from '@/components/ui/link'
import { ShownToProvider } from '@/components/ui/shown-to'
import { paths } from '@/domain/paths'
import { pickWords } from '@/domain/words/messages'
import { countUnread } from '@/services/application/view-notifications'

export default async function ApplyLayout({ children }: { children: ReactNode }) {
  const [ctx, locale, t, v] = await Promise.all([
    requestCtx(),
    requestLocale(),
    getTranslations('hub.nav'),
    getTranslations('vault'),
  ])
  const unread = await countUnread(ctx)
  return (
    <NextIntlClientProvider
      locale={locale}
      messages={pickWords(locale, [
        'ui',
        'shell',
        'refusal',
        'content',
        'help',
        'hub',
        'collab',
        'evidence',
        'upload',
        'crossCheck',
        'vault',
        'renewal',
        'application',
        'workflow',
        'selfScore',
        'indicators',
        'viewer',
      ])}
      timeZone="Asia/Shanghai"
    >
      <ApplicantShell
        nav={[
          { href: paths.apply(), label: t('mine') },
          { href: paths.applyVault(), label: v('nav') },
          { href: paths.applyEnterprise(), label: t('enterprise') },
          { href: paths.guide(), label: t('guide') },
        ]}
        strip={<DemoBar />}
        reminders={{ href: paths.applyNotifications(), count: unread }}
        account={
          ctx.actor.kind === 'person' && (
            <Link href={paths.account()} look="bare" className="tool">
              {ctx.actor.name}
            </Link>
          )
        }
      >
        <ShownToProvider personId={ctx.actor.kind === 'person' ? ctx.actor.personId : null}>
          {children}
        </ShownToProvider>
      </ApplicantShell>
    </NextIntlClientProvider>
  )
}
