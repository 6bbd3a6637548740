'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { REASON_MIN } from '@/domain/workflow/guards'
import { exceeded, type PlaceLoad } from '@/domain/workflow/limits'
import { type FormAction, unsent } from '../apply/form-action'
import { useMoveWords } from '../board/move-words'
import { OverLimitInForm } from '../board/over-limit'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { ProofField, type ProofKind } from '../ui/proof-field'
import { ShownTo } from '../ui/shown-to'
import { TextAreaField } from '../ui/text-area'

/** The foot of the list: one reason and one signature for all, and the beginning. Works as a plain form. */
export function BulkForm({
  move,
  ids,
  query,
  count,
  seenAt,
  action,
  requestKey,
}: {
  move: {
    name: string
    label: string
    needsReason: boolean
    proof: ProofKind | null
    load: PlaceLoad | null
  }
  ids: readonly string[]
  query: string
  count: number
  seenAt: string
  action: FormAction<unknown>
  /** Makes sending the same page twice one request. */
  requestKey: string
}) {
  const t = useTranslations('bulk')
  const sheet = useTranslations('board.sheet')
  const words = useMoveWords()
  const [{ outcome, typed }, send, busy] = useActionState(action, unsent)
  const because = outcome && !outcome.ok ? outcome.because : null
  return (
    <form action={send} className="mt-6 grid max-w-measure gap-4">
      <ShownTo />
      {because && !because.fields?.reason && (
        <Notice tone="bad" role="alert">
          {words.refusal(because)}
        </Notice>
      )}
      <input type="hidden" name="name" value={move.name} />
      <input type="hidden" name="ids" value={ids.join(',')} />
      <input type="hidden" name="query" value={query} />
      <input type="hidden" name="count" value={count} />
      <input type="hidden" name="seenAt" value={seenAt} />
      <input type="hidden" name="_key" value={requestKey} />
      {move.needsReason && (
        <TextAreaField
          id="reason"
          name="reason"
          label={sheet('reason')}
          need="required"
          hint={t('reasonHint')}
          min={REASON_MIN}
          max={2000}
          error={because?.fields?.reason ? t('tooShort', { min: REASON_MIN }) : undefined}
          defaultValue={typeof typed.reason === 'string' ? typed.reason : ''}
        />
      )}
      <OverLimitInForm
        id="over"
        because={because}
        expected={exceeded(move.load, count)}
        typed={typed}
        more={count}
      />
      <ProofField id="proof" because={because} needed={move.proof} />
      <Button type="submit" look="primary" busy={busy} className="justify-self-start">
        {t('confirm', { n: count, move: move.label })}
      </Button>
    </form>
  )
}
