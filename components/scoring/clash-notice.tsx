'use client'
import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { useMarks } from '../ui/marks'
import { Notice } from '../ui/notice'
import { useProblem, useRefusal } from './names'
import type { Entry } from './use-sheet'

/** Another device was quicker: what stands there, and which of the two is to count. */
export function ClashNotice({
  entry,
  onSettle,
}: {
  entry: Entry
  onSettle: (which: 'other' | 'mine') => void
}) {
  const t = useTranslations('scoring.room')
  if (entry.status !== 'stale' || !entry.other) return null
  const points = entry.other.points === null ? t('staleNone') : t('points', { n: entry.other.points })
  return (
    <Notice
      tone="wait"
      role="alert"
      title={t('stale')}
      action={
        <span className="flex gap-2">
          <Button size="sm" onClick={() => onSettle('other')}>
            {t('useOther')}
          </Button>
          <Button size="sm" onClick={() => onSettle('mine')}>
            {t('keepMine')}
          </Button>
        </span>
      }
    >
      {t('staleText', { points })} {entry.other.justification}
    </Notice>
  )
}

/** Why a save was refused, field by field where it can be told. */
export function RefusedNotice({
  because,
}: {
  because:
    | { code: string; reason?: string | undefined; fields?: Record<string, string> | undefined }
    | undefined
}) {
  const refusal = useRefusal()
  const problem = useProblem()
  const marks = useMarks()
  if (!because || because.code === 'stale') return null
  const fields = Object.values(because.fields ?? {})
  return (
    <Notice tone="bad" role="alert" title={refusal(because.code, because.reason)}>
      {fields.length > 0 ? [...new Set(fields)].map(problem).join(marks.semicolon) : null}
    </Notice>
  )
}
