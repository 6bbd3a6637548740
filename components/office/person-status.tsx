import { useTranslations } from 'next-intl'
import { Chip } from '../ui/chip'

/** Whether an account is in use, invited or barred. */
export function PersonStatus({ status }: { status: 'active' | 'invited' | 'disabled' }) {
  const t = useTranslations('admin.status')
  const face = {
    active: { tone: 'ok', icon: 'check' },
    invited: { tone: 'wait', icon: 'mail' },
    disabled: { tone: 'bad', icon: 'ban' },
  } as const
  return <Chip {...face[status]}>{t(status)}</Chip>
}
