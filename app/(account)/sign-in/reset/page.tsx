import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DemoBar } from '@/app/_lib/account/clock'
import { requestCtx } from '@/app/_lib/request'
import { DeedForm } from '@/components/account/deed-form'
import { Gone } from '@/components/account/gone'
import { SignInShell } from '@/components/shell/sign-in-shell'
import { LinkButton } from '@/components/ui/button'
import { paths } from '@/domain/paths'
import { viewReset } from '@/services/account/reset-password'
import { resetPassword } from '../../actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('account.reset'))('title'),
  robots: { index: false },
  // The token in the address goes to nobody else; a stricter policy would hide our own origin from the form.
  referrer: 'same-origin',
})

export default async function ResetPage({
  searchParams,
}: {
  searchParams: Promise<{ token?: string | string[] }>
}) {
  const { token } = await searchParams
  const t = await getTranslations('account.reset')
  const view = await viewReset(await requestCtx(), typeof token === 'string' ? token : '')
  if (!view.ok)
    return (
      <Gone title={t('goneTitle')} action={<LinkButton href={paths.forgotten()}>{t('again')}</LinkButton>}>
        {t('gone')}
      </Gone>
    )
  return (
    <SignInShell strip={<DemoBar />} title={t('title')} lede={t('lede', { email: view.value.email })}>
      <DeedForm
        id="reset"
        action={resetPassword}
        hidden={{ token: String(token) }}
        submit={t('submit')}
        wide
        fields={[
          {
            kind: 'password',
            name: 'password',
            label: t('password'),
            hint: t('hint'),
            autoComplete: 'new-password',
          },
        ]}
      />
    </SignInShell>
  )
}
