'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import type { MoveOffer, MoveView } from '@/domain/board/moves'
import { REASON_MIN } from '@/domain/workflow/guards'
import { exceeded } from '@/domain/workflow/limits'
import { type FormAction, unsent } from '../apply/form-action'
import { MendLink } from '../board/mend-link'
import { useMoveWords } from '../board/move-words'
import { OverLimitInForm } from '../board/over-limit'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { ProofField } from '../ui/proof-field'
import { ShownTo } from '../ui/shown-to'
import { TextAreaField } from '../ui/text-area'

/** The foot of the sheet as a page: reason, confirmation, and what came in between. Works as a plain form. */
export function MoveForm({
  view,
  offer,
  action,
  requestKey,
}: {
  view: MoveView
  offer: MoveOffer
  action: FormAction<unknown>
  /** Makes sending the same page twice one request. */
  requestKey: string
}) {
  const t = useTranslations('board.sheet')
  const words = useMoveWords()
  const [state, send, busy] = useActionState(action, unsent)
  const because = state.outcome && !state.outcome.ok ? state.outcome.because : null
  const { reason } = state.typed
  return (
    <form action={send} className="mt-4 grid gap-4">
      <ShownTo />
      {because && (
        <Notice tone="bad" role="alert">
          {words.refusal(because)}
          {because.conditions && (
            <ul className="mt-1 list-disc pl-4">
              {because.conditions
                .filter(c => !c.met)
                .map(c => (
                  <li key={c.guard}>
                    {words.condition(c)}
                    <MendLink condition={c} what={words.wanted(c)} />
                  </li>
                ))}
            </ul>
          )}
        </Notice>
      )}
      <input type="hidden" name="applicationId" value={view.id} />
      <input type="hidden" name="name" value={offer.name} />
      <input type="hidden" name="version" value={view.version} />
      <input type="hidden" name="_key" value={requestKey} />
      {offer.needsReason && (
        <TextAreaField
          id="reason"
          name="reason"
          label={t('reason')}
          need="required"
          hint={t('reasonHint')}
          min={REASON_MIN}
          max={2000}
          defaultValue={typeof reason === 'string' ? reason : ''}
        />
      )}
      {offer.isAllowed && (
        <OverLimitInForm id="over" because={because} expected={exceeded(offer.load)} typed={state.typed} />
      )}
      <ProofField id="proof" because={because} />
      <div>
        <Button
          type="submit"
          look={offer.kind === 'end' ? 'danger' : 'primary'}
          blocked={!offer.isAllowed}
          busy={busy}
        >
          {t(offer.isAllowed ? 'confirm' : 'blocked', { move: words.move(offer.name) })}
        </Button>
      </div>
    </form>
  )
}
