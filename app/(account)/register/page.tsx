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
import { carriedStart } from '@/domain/register/carry'
import { register } from '../actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('account.register'))('title'),
})

type Props = { searchParams: Promise<{ to?: string | string[] }> }

export default async function RegisterPage({ searchParams }: Props) {
  const [t, ctx, asked] = await Promise.all([getTranslations('account.register'), requestCtx(), searchParams])
  const to = carriedStart(asked.to) ?? undefined
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
          {t('have')} <Link href={paths.signIn(to)}>{t('signIn')}</Link>
        </>
      }
    >
      <RegisterForm action={register} areas={areas} to={to} />
    </SignInShell>
  )
}
