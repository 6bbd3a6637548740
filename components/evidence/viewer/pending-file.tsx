import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import { LinkButton } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'

/** A file of one's own that is not examined yet. */
export function PendingFile() {
  const t = useTranslations('viewer')
  return (
    <main id="main" className="wrap" data-density="apply">
      <EmptyState
        icon="clock"
        level={1}
        title={t('trouble.pending')}
        action={<LinkButton href={paths.apply()}>{t('back')}</LinkButton>}
      >
        {t('troubleText.pending')}
      </EmptyState>
    </main>
  )
}
