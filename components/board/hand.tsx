import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import { excess } from '@/domain/workflow/limits'
import { Icon } from '../ui/icon'
import { Link } from '../ui/link'

/** How many open cases an officer carries, and how many they should at most. */
export function Hand({ now, soft }: { now: number; soft: number | null }) {
  const t = useTranslations('limits')
  const by = soft === null ? 0 : excess({ now, soft }, 0)
  return (
    <Link href={paths.board('mine=held')} className="num inline-flex items-center gap-1 text-13">
      {by > 0 && <Icon name="alert" size={12} className="tone-wait" />}
      {by > 0 ? t('handOver', { now, by }) : soft === null ? t('hand', { now }) : t('handOf', { now, soft })}
    </Link>
  )
}
