import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DemoBar } from '@/app/_lib/account/clock'
import { DeedForm } from '@/components/account/deed-form'
import { SignInShell } from '@/components/shell/sign-in-shell'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { paths } from '@/domain/paths'
import { requestReset } from '../../actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('account.forgotten'))('title'),
  robots: { index: false },
})

export default async function ForgottenPage({ searchParams }: { searchParams: Promise<{ sent?: string }> }) {
  const { sent } = await searchParams
  const t = await getTranslations('account.forgotten')
  const signIn = await getTranslations('account.signIn')
  return (
    <SignInShell
      strip={<DemoBar />}
      title={t('title')}
      lede={t('lede')}
      below={
        <Link href={paths.signIn()} look="go">
          {t('back')}
        </Link>
      }
    >
      {sent ? (
        <Notice tone="ok" icon="mail" role="status" title={t('sentTitle')}>
          {t('sent')}
        </Notice>
      ) : (
        <DeedForm
          id="forgotten"
          action={requestReset}
          submit={t('submit')}
          wide
          fields={[{ kind: 'email', name: 'email', label: signIn('email'), autoComplete: 'username' }]}
        />
      )}
    </SignInShell>
  )
}
