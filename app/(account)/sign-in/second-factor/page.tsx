import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { wanted } from '@/app/_lib/account/after'
import { DemoBar } from '@/app/_lib/account/clock'
import { localPath } from '@/app/_lib/page'
import { liveSession } from '@/app/_lib/request'
import { DeedForm } from '@/components/account/deed-form'
import { EnrolSteps } from '@/components/account/enrol-steps'
import { SignInShell } from '@/components/shell/sign-in-shell'
import { paths } from '@/domain/paths'
import { viewOffer } from '@/services/session/enrol'
import { enrolSecondFactor, secondFactor, signOut } from '../../actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('account.mfa'))('title'),
  robots: { index: false },
})

export default async function SecondFactorPage({ searchParams }: { searchParams: Promise<{ to?: string }> }) {
  const to = wanted((await searchParams).to)
  const live = await liveSession()
  if (!live) redirect(await localPath(paths.signIn(to ?? undefined)))
  const t = await getTranslations('account.mfa')
  const isPending = live.state === 'mfa_pending'
  const offer = await viewOffer(live)
  const code = { kind: 'code', name: 'code', label: t('code'), hint: t('codeHint') } as const
  const hidden: Record<string, string> = to ? { to } : isPending ? {} : { to: paths.account() }
  const leave = isPending && (
    <div className="mt-4 border-t border-line pt-4">
      <DeedForm id="leave" action={signOut} submit={t('back')} look="ghost" size="sm" />
    </div>
  )
  if (!offer.ok)
    return (
      <SignInShell
        strip={<DemoBar />}
        title={t('title')}
        lede={isPending ? t('lede') : t('stepUp')}
        below={t('lost')}
      >
        <DeedForm id="code" action={secondFactor} hidden={hidden} fields={[code]} submit={t('submit')} wide />
        {leave}
      </SignInShell>
    )
  return (
    <SignInShell
      strip={<DemoBar />}
      title={t('enrolTitle')}
      lede={isPending ? t('enrolLede') : t('enrolMember')}
    >
      <EnrolSteps secret={offer.value.secret} modules={offer.value.modules}>
        <DeedForm
          id="enrol"
          action={enrolSecondFactor}
          hidden={hidden}
          submit={t('enrolSubmit')}
          wide
          fields={[
            { ...code, label: t('step3') },
            ...(offer.value.needsPassword
              ? [{ kind: 'password', name: 'password', label: t('password') } as const]
              : []),
          ]}
        />
      </EnrolSteps>
      {leave}
    </SignInShell>
  )
}
