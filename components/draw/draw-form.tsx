'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { type FormAction, unsent } from '../apply/form-action'
import { Button } from '../ui/button'
import type { IconName } from '../ui/icon'
import { Notice } from '../ui/notice'
import { ShownTo } from '../ui/shown-to'

/** One button of a draw; what stands in the way is said above it. */
export function DrawForm({
  id,
  label,
  icon,
  action,
}: {
  id: string
  label: string
  icon: IconName
  action: FormAction<unknown>
}) {
  const refused = useTranslations('draw.refused')
  const general = useTranslations('refusal')
  const [{ outcome }, send, isPending] = useActionState(action, unsent)
  const because = outcome && !outcome.ok ? outcome.because : null
  const sentence = ({ code, reason }: NonNullable<typeof because>): string =>
    reason && refused.has(reason) ? refused(reason) : general(code)
  return (
    <form action={send} className="grid justify-items-start gap-3">
      <ShownTo />
      <input type="hidden" name="applicationId" value={id} />
      {because && <Notice tone="bad" role="alert" title={sentence(because)} />}
      <Button type="submit" look="primary" icon={icon} busy={isPending}>
        {label}
      </Button>
    </form>
  )
}
