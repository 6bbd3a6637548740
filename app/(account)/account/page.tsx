import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { DeedForm } from '@/components/account/deed-form'
import { DoneNotice } from '@/components/account/done-notice'
import { SessionList } from '@/components/account/session-list'
import { KeyValues } from '@/components/ui/key-values'
import { Link } from '@/components/ui/link'
import { FormTitle } from '@/components/ui/page-title'
import { SectionHead } from '@/components/ui/section-head'
import { paths } from '@/domain/paths'
import { viewAccount } from '@/services/session/view-own'
import { revokeAllSessions, revokeSession } from '../actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('account.own'))('title'),
})

export default async function AccountPage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const account = await viewOr404(viewAccount(await signedIn()))
  const [t, { done }] = await Promise.all([getTranslations('account.own'), searchParams])
  return (
    <div className="max-w-220 pt-8 pb-12 max-lg:pt-4">
      <DoneNotice done={done} />
      <FormTitle title={t('title')} lede={t('lede')} />
      <section className="mt-8">
        <SectionHead title={t('facts')} />
        <KeyValues
          items={[
            { key: 'email', term: t('email'), value: account.email },
            {
              key: 'password',
              term: t('password'),
              value: account.hasPassword ? (
                <>
                  {t('passwordSet')} <Link href={paths.accountPassword()}>{t('change')}</Link>
                </>
              ) : (
                t('passwordNone')
              ),
            },
            {
              key: 'mfa',
              term: t('secondFactor'),
              value: account.hasSecondFactor ? (
                t('on')
              ) : (
                <>
                  {t('off')}{' '}
                  <Link href={paths.secondFactor(`${paths.account()}?done=mfa`)}>{t('turnOn')}</Link>
                </>
              ),
            },
          ]}
        />
      </section>
      <section className="mt-10">
        <SectionHead title={t('sessions')} />
        <SessionList sessions={account.sessions} revoke={revokeSession} />
        <div className="mt-6 flex flex-wrap items-center gap-4">
          <DeedForm
            id="revoke-all"
            action={revokeAllSessions}
            submit={t('all')}
            look="secondary"
            icon="sign-out"
          />
          <p className="text-14 text-ink-2">{t('allHint')}</p>
        </div>
      </section>
    </div>
  )
}
