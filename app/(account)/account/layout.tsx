import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { DemoBar } from '@/app/_lib/account/clock'
import { signedIn } from '@/app/_lib/page'
import { DeedForm } from '@/components/account/deed-form'
import { ApplicantShell } from '@/components/shell/applicant-shell'
import { ShownToProvider } from '@/components/ui/shown-to'
import { homeOf } from '@/domain/account/home'
import { paths } from '@/domain/paths'
import { signOut } from '../actions'

export default async function AccountLayout({ children }: { children: ReactNode }) {
  const [ctx, t] = await Promise.all([signedIn(), getTranslations('account.nav')])
  return (
    <ApplicantShell
      strip={<DemoBar />}
      nav={[
        { href: homeOf(ctx.actor.roles), label: t('work'), exact: true },
        { href: paths.account(), label: t('account'), exact: true },
        { href: paths.accountPassword(), label: t('password') },
        { href: paths.accountPreferences(), label: t('preferences') },
      ]}
      account={
        <>
          <span>{ctx.actor.name}</span>
          <DeedForm
            id="sign-out"
            action={signOut}
            submit={t('signOut')}
            look="ghost"
            size="sm"
            icon="sign-out"
          />
        </>
      }
    >
      <ShownToProvider personId={ctx.actor.personId}>{children}</ShownToProvider>
    </ApplicantShell>
  )
}
