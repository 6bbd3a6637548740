'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useActionState, useCallback, useRef, useState } from 'react'
import type { BulkCounts } from '@/domain/board/bulk'
import type { Refusal } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import { type FormAction, unsent } from '../apply/form-action'
import { useMoveWords } from '../board/move-words'
import { act } from '../board/remote'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { Progress } from '../ui/progress'
import { ProofField } from '../ui/proof-field'
import { ShownTo } from '../ui/shown-to'
import { useLive } from '../ui/use-live'
import { nextTurn, type Turn } from './next-turn'
import { useTurns } from './use-turns'

type Run = { counts: BulkCounts; isStopped: boolean; isEnded: boolean }

const doneOf = ({ waiting: _, ...done }: BulkCounts): number =>
  Object.values(done).reduce((sum, n) => sum + n, 0)

/** Without script: one batch for every press. */
function Steps({ id, action }: { id: string; action: FormAction<Run> }) {
  const t = useTranslations('bulk')
  const words = useMoveWords()
  const [{ outcome }, send, busy] = useActionState(action, unsent)
  const because = outcome && !outcome.ok ? outcome.because : null
  return (
    <form action={send} className="mt-3 grid gap-3">
      <ShownTo />
      {because && <p className="tone-bad">{words.refusal(because)}</p>}
      <input type="hidden" name="bulkId" value={id} />
      <ProofField id="proof" because={because} />
      <Button type="submit" look="primary" busy={busy} className="justify-self-start">
        {t('step')}
      </Button>
    </form>
  )
}

/**
 * A bulk move under way: asks for batch after batch until all are done or it is stopped, and says how far it is. Leaving
 * the page only pauses it.
 */
export function BulkProgress({
  id,
  total,
  first,
  begins,
  me,
  action,
}: {
  id: string
  total: number
  first: Run
  /** It was confirmed a moment ago, so it begins by itself. */
  begins: boolean
  me: string
  action: FormAction<Run>
}) {
  const t = useTranslations('bulk')
  const words = useMoveWords()
  const router = useRouter()
  const isLive = useLive()
  const [run, setRun] = useState(first)
  const [isRunning, setRunning] = useState(begins && !first.isEnded && !first.isStopped)
  const [because, setBecause] = useState<Refusal | null>(null)
  const proof = useRef('')
  const batch = useCallback(async (): Promise<Turn> => {
    const given = proof.current ? { proof: proof.current } : {}
    const answer = await act<Run>(paths.act('run-bulk'), { bulkId: id, ...given }, me)
    const next = nextTurn(answer)
    if (answer.ok) setRun(answer.value)
    else if (next.kind === 'over') setBecause(answer.because)
    return next
  }, [id, me])
  const turn = useTurns(isRunning, batch, () => {
    setRunning(false)
    router.refresh()
  })
  const set = async (isStopped: boolean) => {
    setBecause(null)
    const answer = await act(paths.act('stop-bulk'), { bulkId: id, isStopped }, me)
    if (!answer.ok) return setBecause(answer.because)
    setRun(now => ({ ...now, isStopped }))
    if (!isStopped) setRunning(true)
  }
  const done = doneOf(run.counts)
  const { undone, kept, moved } = run.counts
  const said =
    undone + kept > 0
      ? t('undo.done', { undone, kept: kept + moved })
      : run.isEnded
        ? t('finished', { total, moved, left: total - moved })
        : isRunning
          ? t('running', { done, total })
          : t(run.isStopped ? 'stopped' : 'paused', { done, total })
  return (
    <section aria-label={t('title')} className="max-w-measure">
      <p role="status" className="text-16 font-bold">
        {said}
      </p>
      <div className="mt-2">
        <Progress value={done} max={total} label={said} />
      </div>
      {isRunning && (
        <p className="mt-2 text-13 text-ink-2">
          {turn.kind === 'wait' ? t(turn.why, { n: turn.seconds }) : t('leave')}
        </p>
      )}
      {!isRunning && !run.isEnded && <p className="mt-2 text-13 text-ink-2">{t('pausedText')}</p>}
      {because && (
        <Notice tone="bad" role="alert" className="mt-3">
          {words.refusal(because)}
        </Notice>
      )}
      {isLive && !run.isEnded && (
        <div className="mt-3 grid gap-3">
          {!isRunning && (
            <ProofField
              id="proof"
              because={because}
              onValue={value => {
                proof.current = value
              }}
            />
          )}
          {isRunning ? (
            <Button icon="pause-circle" className="justify-self-start" onClick={() => void set(true)}>
              {t('stop')}
            </Button>
          ) : (
            <Button look="primary" className="justify-self-start" onClick={() => void set(false)}>
              {t('go')}
            </Button>
          )}
        </div>
      )}
      {!isLive && !run.isEnded && <Steps id={id} action={action} />}
    </section>
  )
}
