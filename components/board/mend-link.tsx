import { useTranslations } from 'next-intl'
import type { Condition } from '@/domain/workflow/types'
import { Link } from '../ui/link'

/** The way to where a condition is mended, for a reader who may go there; `what` is the condition in words. */
export function MendLink({ condition, what }: { condition: Condition; what: string }) {
  const t = useTranslations('board.sheet')
  if (!condition.href) return null
  return (
    <Link
      href={condition.href}
      className="ml-2 inline-block whitespace-nowrap"
      aria-label={t('goMendOf', { what })}
    >
      {t('goMend')}
    </Link>
  )
}
