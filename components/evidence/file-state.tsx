import { useTranslations } from 'next-intl'
import { TaskState } from '../ui/task-list'

/** Whether a file has been examined: icon and word. */
export function FileState({ status }: { status: 'pending' | 'clean' | 'rejected' }) {
  const t = useTranslations('hub.evidence.status')
  if (status === 'clean')
    return (
      <TaskState tone="ok" icon="shield">
        {t('clean')}
      </TaskState>
    )
  if (status === 'rejected')
    return (
      <TaskState tone="bad" icon="ban">
        {t('rejected')}
      </TaskState>
    )
  return (
    <TaskState tone="info" icon="clock">
      {t('pending')}
    </TaskState>
  )
}
