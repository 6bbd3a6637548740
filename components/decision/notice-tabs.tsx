import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import { Tabs } from '../ui/tabs'

/** Notices and the queue of objections, side by side in the title bar. */
export function NoticeTabs({ current, open }: { current: 'notices' | 'objections'; open: number }) {
  const t = useTranslations('decision.notices')
  return (
    <Tabs
      look="views"
      label={t('title')}
      items={[
        { href: paths.reviewNotices(), label: t('tabNotices'), current: current === 'notices' },
        {
          href: paths.reviewObjections(),
          label: t('tabObjections'),
          count: open,
          current: current === 'objections',
        },
      ]}
    />
  )
}
