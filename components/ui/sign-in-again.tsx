'use client'
import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import { Link } from './link'

/** The way to sign in beside this page, which keeps what is typed on it, for who is told that the session has ended. */
export function SignInAgain() {
  const t = useTranslations('refusal')
  return (
    <Link href={paths.signIn(paths.signedInAgain())} look="go" target="_blank" rel="noopener">
      {t('signInAgain')}
    </Link>
  )
}
