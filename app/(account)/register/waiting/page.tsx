import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DemoBar } from '@/app/_lib/account/clock'
import { signedIn } from '@/app/_lib/page'
import { SignInShell } from '@/components/shell/sign-in-shell'
import { LinkButton } from '@/components/ui/button'
import { paths } from '@/domain/paths'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('account.register'))('waitingTitle'),
  robots: { index: false },
})

export default async function WaitingPage() {
  await signedIn()
  const t = await getTranslations('account.register')
  const nav = await getTranslations('account.nav')
  return (
    <SignInShell strip={<DemoBar />} title={t('waitingTitle')} below={t('waitingNote')}>
      <div className="grid justify-items-start gap-5">
        <p>{t('waiting')}</p>
        <LinkButton href={paths.account()}>{nav('label')}</LinkButton>
      </div>
    </SignInShell>
  )
}
