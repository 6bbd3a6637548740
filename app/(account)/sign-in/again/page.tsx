import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DemoBar } from '@/app/_lib/account/clock'
import { signedIn } from '@/app/_lib/page'
import { SignInShell } from '@/components/shell/sign-in-shell'
import { LinkButton } from '@/components/ui/button'
import { paths } from '@/domain/paths'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('account.signedInAgain'))('title'),
  robots: { index: false },
})

export default async function SignedInAgainPage() {
  await signedIn()
  const t = await getTranslations('account.signedInAgain')
  return (
    <SignInShell strip={<DemoBar />} title={t('title')}>
      <div className="grid justify-items-start gap-5">
        <p>{t('text')}</p>
        <LinkButton href={paths.account()} look="secondary">
          {t('stay')}
        </LinkButton>
      </div>
    </SignInShell>
  )
}
