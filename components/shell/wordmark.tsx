import { useTranslations } from 'next-intl'
import { cx } from '../ui/cx'
import { Link } from '../ui/link'
import { Mark } from '../ui/mark'

/** The lock-up. `public` has the register's name below, `line` is the single line of the signed-in places. */
export function Wordmark({ look = 'public' }: { look?: 'public' | 'line' }) {
  const t = useTranslations('shell')
  return (
    <Link href="/" look="bare" className={cx('wordmark', look === 'line' && 'wordmark-line')}>
      <Mark size={look === 'line' ? 32 : 40} />
      {look === 'line' ? (
        <b>{t('nameLine')}</b>
      ) : (
        <span>
          <b>{t('name')}</b>
          <small>{t('tagline')}</small>
        </span>
      )}
    </Link>
  )
}
