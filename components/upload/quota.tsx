'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { UPLOAD_LIMITS } from '@/domain/application/upload-limits'
import { bytesText } from '../apply/format'
import { allLines, onLines } from './lines'
import { type Standing, standingOf } from './restore'

/** How many lines there are that count: changes when one begins, ends or is called off. */
const counted = (applicationId: string) =>
  allLines()
    .filter(line => line.applicationId === applicationId && line.url !== null)
    .map(({ key, state }) => `${key}${state === 'taken'}`)
    .join()

/** What an application holds and may hold, unfinished uploads included, in words. */
export function UploadQuota({ applicationId }: { applicationId: string }) {
  const t = useTranslations('upload')
  const [used, setUsed] = useState<Standing['used'] | null>(null)
  const changes = useSyncExternalStore(
    onLines,
    () => counted(applicationId),
    () => '',
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew whenever something was added or taken away
  useEffect(() => {
    let isGone = false
    void standingOf(applicationId).then(standing => {
      if (!isGone && standing) setUsed(standing.used)
    })
    return () => {
      isGone = true
    }
  }, [applicationId, changes])
  if (!used) return null
  return (
    <p className="num mt-2 text-13 text-ink-2">
      {t('quota', {
        used: bytesText(used.bytes),
        total: bytesText(UPLOAD_LIMITS.totalBytes),
        files: used.files,
        most: UPLOAD_LIMITS.files,
      })}
    </p>
  )
}
