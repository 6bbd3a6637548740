'use client'
import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'

/** The page for a fault of ours: what to do, and the number to quote. Nothing of the fault itself is shown. */
export function BrokenPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations('shell.lost')
  return (
    <main id="main" className="wrap">
      <EmptyState
        level={1}
        icon="warning"
        title={t('broken')}
        action={<Button onClick={reset}>{t('again')}</Button>}
      >
        <p>{t('brokenWhy')}</p>
        {error.digest && <p className="num mt-2 text-ink-3">{t('quote', { id: error.digest })}</p>}
      </EmptyState>
    </main>
  )
}
