'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { bytesText } from '../apply/format'
import { allLines, onLines } from './lines'
import { type Standing, standingOf } from './restore'

/** How many lines there are that count: changes when one begins, ends or is called off. */
const counted = (to: string) =>
  allLines()
    .filter(line => line.to === to && line.url !== null)
    .map(({ key, state }) => `${key}${state === 'taken'}`)
    .join()

/** What an application or a vault holds and may hold, unfinished uploads included, in words. */
export function UploadQuota({ to, bytes, files }: { to: string; bytes: number; files?: number }) {
  const t = useTranslations('upload')
  const [used, setUsed] = useState<Standing['used'] | null>(null)
  const changes = useSyncExternalStore(
    onLines,
    () => counted(to),
    () => '',
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew whenever something was added or taken away
  useEffect(() => {
    let isGone = false
    void standingOf(to).then(standing => {
      if (!isGone && standing) setUsed(standing.used)
    })
    return () => {
      isGone = true
    }
  }, [to, changes])
  if (!used) return null
  return (
    <p className="num mt-2 text-13 text-ink-2">
      {t(files ? 'quota' : 'quotaOfBytes', {
        used: bytesText(used.bytes),
        total: bytesText(bytes),
        files: used.files,
        ...(files ? { most: files } : {}),
      })}
    </p>
  )
}
