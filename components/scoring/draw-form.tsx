'use client'
import { useActionState } from 'react'
import { type FormAction, unsent } from '../apply/form-action'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { ShownTo } from '../ui/shown-to'
import { useRefusal } from './names'

/** One button that draws; what stands in the way is said below it. */
export function DrawForm({ id, label, action }: { id: string; label: string; action: FormAction<unknown> }) {
  const refusal = useRefusal()
  const [{ outcome }, send, isPending] = useActionState(action, unsent)
  return (
    <form action={send} className="grid justify-items-start gap-3">
      <ShownTo />
      <input type="hidden" name="applicationId" value={id} />
      {outcome && !outcome.ok && (
        <Notice tone="bad" role="alert" title={refusal(outcome.because.code, outcome.because.reason)} />
      )}
      <Button type="submit" look="primary" icon="experts" busy={isPending}>
        {label}
      </Button>
    </form>
  )
}
