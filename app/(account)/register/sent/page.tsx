import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DemoBar } from '@/app/_lib/account/clock'
import { SignInShell } from '@/components/shell/sign-in-shell'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { paths } from '@/domain/paths'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('account.register'))('sentTitle'),
  robots: { index: false },
})

export default async function SentPage() {
  const t = await getTranslations('account.register')
  return (
    <SignInShell
      strip={<DemoBar />}
      title={t('sentTitle')}
      below={
        <Link href={paths.register()} look="go">
          {t('sentAgain')}
        </Link>
      }
    >
      <Notice tone="ok" icon="mail" role="status" title={t('sentNext')}>
        {t('sent')}
      </Notice>
    </SignInShell>
  )
}
