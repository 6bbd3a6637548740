import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import { LinkButton } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { Link } from '../ui/link'
import { Wordmark } from './wordmark'

/** The page for what is not there, or not the reader's to see; it never says which. */
export function LostPage({ kind }: { kind: 'missing' }) {
  const t = useTranslations('shell.lost')
  return (
    <div data-density="apply" className="sign-in">
      <header className="wrap flex min-h-16 items-center">
        <Wordmark look="line" />
      </header>
      <main id="main" tabIndex={-1} className="wrap flex-1">
        <EmptyState
          level={1}
          icon="search"
          title={t(kind)}
          action={<LinkButton href={paths.home()}>{t('home')}</LinkButton>}
        >
          <p>{t('missingWhy')}</p>
          <p className="mt-2">
            <Link href={paths.signIn()}>{t('signIn')}</Link>
          </p>
        </EmptyState>
      </main>
    </div>
  )
}
