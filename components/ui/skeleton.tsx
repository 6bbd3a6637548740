import { useTranslations } from 'next-intl'
import { cx } from './cx'

export function Skeleton({ className }: { className?: string }) {
  return <span className={cx('skeleton h-4', className)} aria-hidden />
}

/** A page on its way: title and some lines, announced once. */
export function PageSkeleton({ lines = 6 }: { lines?: number }) {
  const t = useTranslations('ui')
  return (
    <div role="status" className="grid gap-4 py-8">
      <span className="sr-only">{t('loading')}</span>
      <Skeleton className="h-9 w-1/3" />
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
        <Skeleton key={line} className={line % 3 === 2 ? 'w-2/3' : 'w-full'} />
      ))}
    </div>
  )
}
