import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { ReminderList } from '@/components/apply/reminder-list'
import { viewNotifications } from '@/services/application/view-notifications'
import { markNotificationsRead } from '../actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('hub.reminders'))('title'),
})

export default async function NotificationsPage() {
  const ctx = await signedIn()
  const [reminders, t] = await Promise.all([
    viewOr404(viewNotifications(ctx)),
    getTranslations('hub.reminders'),
  ])
  return (
    <div className="max-w-200 pt-8 pb-12 max-lg:pt-4">
      <h1 className="text-32 max-lg:text-24/9">{t('title')}</h1>
      <ReminderList action={markNotificationsRead} reminders={reminders} />
    </div>
  )
}
