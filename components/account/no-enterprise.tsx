import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import { LinkButton } from '../ui/button'
import { EmptyState } from '../ui/empty-state'

/** For somebody signed in who belongs to no enterprise yet. */
export function NoEnterprise() {
  const t = useTranslations('account.enterprise')
  return (
    <EmptyState
      level={1}
      icon="organisation"
      title={t('none')}
      action={<LinkButton href={paths.register()}>{t('register')}</LinkButton>}
    >
      {t('noneHelp')}
    </EmptyState>
  )
}
