'use client'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import { Link } from './link'

/** The way to sign in and back to this very page, for who is told that the session has ended. */
export function SignInAgain() {
  const t = useTranslations('refusal')
  const here = usePathname()
  return (
    <Link href={paths.signIn(here)} look="go">
      {t('signInAgain')}
    </Link>
  )
}
