import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import { wanted } from '@/app/_lib/account/after'
import { Clock } from '@/app/_lib/account/clock'
import { liveSession, requestCtx } from '@/app/_lib/request'
import { sessionCookieName, sessionIdIn } from '@/app/_lib/session-cookie'
import { DeedForm } from '@/components/account/deed-form'
import { Personas } from '@/components/account/personas'
import { SignInShell } from '@/components/shell/sign-in-shell'
import { Button, LinkButton } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { homeOf } from '@/domain/account/home'
import { paths } from '@/domain/paths'
import { carriedStart } from '@/domain/register/carry'
import { demoPersonas } from '@/services/demo/personas'
import { env } from '@/services/env'
import { whyEnded } from '@/services/session/view-own'
import { demoSignIn, signIn } from '../actions'

type Asked = { to?: string; callbackUrl?: string; error?: string; passwordSet?: string; signedOut?: string }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('account.signIn'))('title'),
  robots: { index: false },
})

const ending = async () => {
  const sid = await sessionIdIn((await cookies()).get(sessionCookieName())?.value)
  return sid ? whyEnded(await requestCtx(), sid) : null
}

/** What one should know before signing in: why one has to again, what went wrong, what was done. */
async function Message({ asked, isLive }: { asked: Asked; isLive: boolean }) {
  const t = await getTranslations('account.signIn')
  const refusal = await getTranslations('refusal')
  if (asked.error) {
    const key = `error.${asked.error}`
    const known = refusal.has(asked.error) ? refusal(asked.error) : t.has(key) ? t(key) : t('error.other')
    return <Notice tone="bad" role="alert" title={known} className="mb-5" />
  }
  if (asked.passwordSet) return <Notice tone="ok" role="status" title={t('passwordSet')} className="mb-5" />
  if (asked.signedOut) return <Notice tone="ok" role="status" title={t('signedOut')} className="mb-5" />
  const ended = isLive ? null : await ending()
  return ended ? <Notice tone="info" role="status" title={t(`ended.${ended}`)} className="mb-5" /> : null
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const asked = await searchParams
  const [t, locale, live] = await Promise.all([getTranslations('account.signIn'), getLocale(), liveSession()])
  const to = wanted(asked.to) ?? wanted(asked.callbackUrl?.replace(env().baseUrl, ''))
  const personas = await demoPersonas(locale === 'en' ? 'en' : 'zh-CN')
  const roles = await getTranslations('workflow.role')
  const home = live?.actor.kind === 'person' ? homeOf(live.actor.roles) : null
  return (
    <SignInShell
      title={t('title')}
      lede={t('lede')}
      below={
        <>
          <p>{t('publicNote')}</p>
          {personas.length > 0 && (
            <div className="mt-3">
              <Clock />
            </div>
          )}
          {personas.length > 0 && (
            <Personas
              action={demoSignIn}
              personas={personas.map(p => ({ ...p, role: roles.has(p.role) ? roles(p.role) : p.role }))}
              {...(to ? { to } : {})}
            />
          )}
        </>
      }
    >
      <Message asked={asked} isLive={live !== null} />
      {home && (
        <Notice
          title={t('signedIn', { name: live?.name ?? '' })}
          className="mb-5"
          action={
            <LinkButton href={to ?? home} size="sm">
              {t('goOn')}
            </LinkButton>
          }
        />
      )}
      <DeedForm
        id="sign-in"
        action={signIn}
        hidden={to ? { to } : {}}
        submit={t('submit')}
        wide
        fields={[
          { kind: 'email', name: 'email', label: t('email'), autoComplete: 'username' },
          { kind: 'password', name: 'password', label: t('password') },
        ]}
      />
      <p className="mt-5 flex flex-wrap gap-x-6 gap-y-1 text-14/6">
        <Link href={paths.forgotten()}>{t('forgotten')}</Link>
        <Link href={paths.register(carriedStart(to) ?? undefined)}>{t('register')}</Link>
      </p>
      {env().oidc && (
        <form action="/api/auth/signin/oidc" method="post" className="mt-5 border-t border-line pt-5">
          <input type="hidden" name="callbackUrl" value={to ?? '/'} />
          <Button type="submit" icon="shield" wide>
            {t('oidc')}
          </Button>
        </form>
      )}
    </SignInShell>
  )
}
