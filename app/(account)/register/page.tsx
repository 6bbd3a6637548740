import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DemoBar } from '@/app/_lib/account/clock'
import { requestCtx } from '@/app/_lib/request'
import { RegisterForm } from '@/components/account/register-form'
import { SignInShell } from '@/components/shell/sign-in-shell'
import { Link } from '@/components/ui/link'
import { areaName, areasOn } from '@/domain/areas'
import { shanghaiDate } from '@/domain/calendar/days'
import { paths } from '@/domain/paths'
import { register } from '../actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('account.register'))('title'),
})

export default async function RegisterPage() {
  const [t, ctx] = await Promise.all([getTranslations('account.register'), requestCtx()])
  const areas = areasOn(shanghaiDate(ctx.now)).map(({ id }) => ({
    value: id,
    label: areaName(id, ctx.locale),
  }))
  return (
    <SignInShell
      strip={<DemoBar />}
      title={t('title')}
      lede={t('lede')}
      below={
        <>
          {t('have')} <Link href={paths.signIn()}>{t('signIn')}</Link>
        </>
      }
    >
      <RegisterForm action={register} areas={areas} />
    </SignInShell>
  )
}
