import { useTranslations } from 'next-intl'
import { Chip } from '../ui/chip'

/** Whether a scheme version is a draft, published or retired. */
export function SchemeStatus({ status }: { status: 'draft' | 'published' | 'retired' }) {
  const t = useTranslations('admin.schemes.status')
  const face = {
    draft: { tone: 'wait', icon: 'edit' },
    published: { tone: 'ok', icon: 'check' },
    retired: { tone: 'neutral', icon: 'clock' },
  } as const
  return <Chip {...face[status]}>{t(status)}</Chip>
}
