'use client'
import { useTranslations } from 'next-intl'
import { SavedMark } from '../ui/page-title'
import type { Entries, Entry } from './use-sheet'

/** Whether everything typed has reached the server, and when the open item last did. */
export function SaveState({ entries, current }: { entries: Entries; current: Entry }) {
  const t = useTranslations('scoring.room')
  const all = Object.values(entries)
  if (all.some(e => e.status === 'refused' || e.status === 'stale')) return <SavedMark state="failed" />
  if (all.some(e => e.status === 'offline')) return <SavedMark state="offline" />
  if (all.some(e => e.status === 'saving' || e.status === 'dirty')) return <SavedMark state="saving" />
  const at =
    current.savedAt ||
    all.reduce((latest, e) => (e.savedAt.localeCompare(latest) > 0 ? e.savedAt : latest), '')
  return at ? (
    <SavedMark state="saved" at={at} />
  ) : (
    <span className="text-13 text-ink-3">{t('notSaved')}</span>
  )
}
