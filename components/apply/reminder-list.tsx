'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '../ui/button'
import { UnreadDot } from '../ui/dot'
import { EmptyState } from '../ui/empty-state'
import { Link } from '../ui/link'
import { ShownTo } from '../ui/shown-to'
import { type FormAction, unsent } from './form-action'
import { stampOf } from './format'

type Reminder = { id: string; sentence: string; at: string; isRead: boolean; href: `/${string}` | null }

/** The person's reminders, newest first; unread ones carry a dot until all are marked. */
export function ReminderList<T>({
  action,
  reminders,
}: {
  action: FormAction<T>
  reminders: readonly Reminder[]
}) {
  const t = useTranslations('hub.reminders')
  const [, send, busy] = useActionState(action, unsent)
  if (reminders.length === 0)
    return (
      <EmptyState icon="bell" title={t('none')}>
        {t('noneHelp')}
      </EmptyState>
    )
  return (
    <>
      {reminders.some(reminder => !reminder.isRead) && (
        <form action={send} className="mt-3">
          <ShownTo />
          <Button type="submit" size="sm" busy={busy}>
            {t('markAll')}
          </Button>
        </form>
      )}
      <ul className="mt-4 border-t border-ink">
        {reminders.map(reminder => (
          <li key={reminder.id} className="flex items-baseline gap-3 border-b border-line py-3">
            <span className="w-2 flex-none">{!reminder.isRead && <UnreadDot label={t('unread')} />}</span>
            <div className="min-w-0">
              {reminder.href ? (
                <Link href={reminder.href}>{reminder.sentence}</Link>
              ) : (
                <span>{reminder.sentence}</span>
              )}
              <p className="num text-13 text-ink-3">{stampOf(reminder.at)}</p>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
