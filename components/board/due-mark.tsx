import { useLocale } from 'next-intl'
import { Icon } from '../ui/icon'
import { deadline } from './dates'

/** The last day of something, marked when it has passed. */
export function DueMark({ on, today }: { on: string; today: string }) {
  const locale = useLocale()
  const isOver = on < today
  return (
    <span className={isOver ? 'tone-bad inline-flex items-center gap-1 font-bold' : undefined}>
      {isOver && <Icon name="alert" />}
      {deadline(on, locale)}
    </span>
  )
}
