'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useActionState, useState } from 'react'
import type { BulkCounts } from '@/domain/board/bulk'
import type { Refusal } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import { type FormAction, unsent } from '../apply/form-action'
import { clockTime } from '../board/dates'
import { useMoveWords } from '../board/move-words'
import { act } from '../board/remote'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { ShownTo } from '../ui/shown-to'
import { useLive } from '../ui/use-live'
import { nextTurn } from './next-turn'
import { useTurns } from './use-turns'

type Run = { counts: BulkCounts; isStopped: boolean; isEnded: boolean }

/** Takes a bulk move back as a whole, batch after batch, while its minutes last; one batch for every press without script. */
export function BulkUndo({
  id,
  n,
  rest,
  until,
  me,
  action,
}: {
  id: string
  /** Cases moved and not taken back. */
  n: number
  /** Cases that still wait to be moved. */
  rest: number
  until: string
  me: string
  action: FormAction<Run>
}) {
  const t = useTranslations('bulk')
  const words = useMoveWords()
  const router = useRouter()
  const isLive = useLive()
  const [isRunning, setRunning] = useState(false)
  const [counts, setCounts] = useState<BulkCounts | null>(null)
  const [refused, setRefused] = useState<Refusal | null>(null)
  const [{ outcome }, send, busy] = useActionState(action, unsent)
  const because = refused ?? (outcome && !outcome.ok ? outcome.because : null)
  const turn = useTurns(
    isRunning,
    async () => {
      const answer = await act<Run>(paths.act('undo-bulk'), { bulkId: id }, me)
      const next = nextTurn(answer)
      if (answer.ok) setCounts(answer.value.counts)
      else if (next.kind === 'over') setRefused(answer.because)
      return next
    },
    () => {
      setRunning(false)
      router.refresh()
    },
  )
  return (
    <Notice tone="info" className="mt-4" title={t('undo.title')}>
      <p role="status" className="mb-2">
        {turn.kind === 'wait'
          ? t(turn.why, { n: turn.seconds })
          : counts
            ? t('undo.running', { undone: counts.undone, kept: counts.kept })
            : t('undo.note', { n, time: clockTime(until, words.locale) })}
        {!counts && rest > 0 && ` ${t('undo.rest', { n: rest })}`}
      </p>
      {because && (
        <p role="alert" className="tone-bad mb-2">
          {words.refusal(because)}
        </p>
      )}
      <form
        action={send}
        onSubmit={event => {
          if (!isLive) return
          event.preventDefault()
          setRefused(null)
          setRunning(true)
        }}
      >
        <ShownTo />
        <input type="hidden" name="bulkId" value={id} />
        <Button type="submit" icon="undo" busy={busy || isRunning}>
          {t('undo.action', { n })}
        </Button>
      </form>
    </Notice>
  )
}
