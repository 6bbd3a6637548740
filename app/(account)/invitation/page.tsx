import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DemoBar } from '@/app/_lib/account/clock'
import { requestCtx } from '@/app/_lib/request'
import { DeedForm } from '@/components/account/deed-form'
import { Gone } from '@/components/account/gone'
import { SignInShell } from '@/components/shell/sign-in-shell'
import { LinkButton } from '@/components/ui/button'
import { paths } from '@/domain/paths'
import { type Invitation, viewInvitation } from '@/services/account/view-invitation'
import { acceptInvite, signOut } from '../actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('account.invitation'))('title'),
  robots: { index: false },
  // The token in the address goes to nobody else; a stricter policy would hide our own origin from the form.
  referrer: 'same-origin',
})

/** What is still to do: sign in, sign out of another account, or say who one is and accept. */
async function Acceptance({
  invitation,
  token,
  isSignedIn,
}: {
  invitation: Invitation
  token: string
  isSignedIn: boolean
}) {
  const t = await getTranslations('account.invitation')
  const nav = await getTranslations('account.nav')
  const { email, hasAccount, isMine, kind, name } = invitation
  if (hasAccount && !isMine)
    return (
      <div className="grid justify-items-start gap-5">
        <p>{isSignedIn ? t('otherAccount', { email }) : t('signInFirst', { email })}</p>
        {isSignedIn ? (
          <DeedForm id="leave" action={signOut} submit={nav('signOut')} look="secondary" />
        ) : (
          <LinkButton href={paths.signIn(paths.invitation(token))} look="primary" wide>
            {t('signIn')}
          </LinkButton>
        )}
      </div>
    )
  return (
    <DeedForm
      id="invitation"
      action={acceptInvite}
      hidden={{ token }}
      submit={t('submit')}
      wide
      fields={
        isMine
          ? []
          : [
              { name: 'name', label: t('name'), value: name, autoComplete: 'name', need: 'required' },
              {
                kind: 'password',
                name: 'password',
                label: t('password'),
                hint: kind === 'staff' ? t('staffHint') : t('memberHint'),
                autoComplete: 'new-password',
                need: 'required',
              },
            ]
      }
    />
  )
}

export default async function InvitationPage({
  searchParams,
}: {
  searchParams: Promise<{ token?: string | string[] }>
}) {
  const asked = (await searchParams).token
  const token = typeof asked === 'string' ? asked : ''
  const [t, roles, ctx] = await Promise.all([
    getTranslations('account.invitation'),
    getTranslations('workflow.role'),
    requestCtx(),
  ])
  const view = await viewInvitation(ctx, token)
  if (!view.ok)
    return (
      <Gone title={t('goneTitle')} action={<LinkButton href={paths.signIn()}>{t('signIn')}</LinkButton>}>
        {t('gone')}
      </Gone>
    )
  const { kind, enterpriseName, role } = view.value
  const shown = roles.has(role) ? roles(role) : role
  return (
    <SignInShell
      strip={<DemoBar />}
      title={t('title')}
      lede={
        kind === 'staff'
          ? t('staff', { role: shown })
          : t('member', { role: shown, enterprise: enterpriseName })
      }
    >
      <Acceptance invitation={view.value} token={token} isSignedIn={ctx.actor.kind === 'person'} />
    </SignInShell>
  )
}
