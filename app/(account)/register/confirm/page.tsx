import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DemoBar } from '@/app/_lib/account/clock'
import { requestCtx } from '@/app/_lib/request'
import { DeedForm } from '@/components/account/deed-form'
import { Gone } from '@/components/account/gone'
import { SignInShell } from '@/components/shell/sign-in-shell'
import { LinkButton } from '@/components/ui/button'
import { paths } from '@/domain/paths'
import { carriedStart } from '@/domain/register/carry'
import { viewRegistration } from '@/services/account/registration'
import { confirmRegistration } from '../../actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('account.register'))('confirmTitle'),
  robots: { index: false },
  // The token in the address goes to nobody else; a stricter policy would hide our own origin from the form.
  referrer: 'same-origin',
})

export default async function ConfirmPage({
  searchParams,
}: {
  searchParams: Promise<{ token?: string | string[]; to?: string | string[] }>
}) {
  const { token, to } = await searchParams
  const onward = carriedStart(to)
  const t = await getTranslations('account.register')
  const view = await viewRegistration(await requestCtx(), typeof token === 'string' ? token : '')
  if (!view.ok)
    return (
      <Gone title={t('goneTitle')} action={<LinkButton href={paths.signIn()}>{t('signIn')}</LinkButton>}>
        {t('gone')}
      </Gone>
    )
  return (
    <SignInShell strip={<DemoBar />} title={t('confirmTitle')} lede={t('confirm', view.value)}>
      <DeedForm
        id="confirm"
        action={confirmRegistration}
        hidden={{ token: String(token), ...(onward ? { _to: onward } : {}) }}
        submit={t('confirmSubmit')}
        wide
        fields={[]}
      />
    </SignInShell>
  )
}
