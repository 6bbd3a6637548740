'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { type FormAction, unsent } from '../apply/form-action'
import { useProblem } from '../scoring/names'
import { Button } from '../ui/button'
import { ShownTo } from '../ui/shown-to'
import { TextAreaField } from '../ui/text-area'
import { useConflictRefusal } from './use-refusal'

/** One reason and one button: setting a hit aside, removing a tie. */
export function WhyForm({
  id,
  hidden,
  label,
  submit,
  look = 'secondary',
  action,
}: {
  id: string
  hidden: Readonly<Record<string, string>>
  label: string
  submit: string
  look?: 'secondary' | 'danger'
  action: FormAction<unknown>
}) {
  const problem = useProblem()
  const refusal = useConflictRefusal()
  const [{ outcome, typed }, send, isPending] = useActionState(action, unsent)
  const because = outcome && !outcome.ok ? outcome.because : null
  const code = because?.fields?.reason
  return (
    <form action={send} className="grid gap-3" noValidate>
      <ShownTo />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextAreaField
        id={id}
        name="reason"
        label={label}
        need="required"
        rows={2}
        min={10}
        max={1000}
        error={code ? problem(code) : because ? refusal(because.code, because.reason) : undefined}
        defaultValue={typeof typed.reason === 'string' ? typed.reason : ''}
      />
      <Button type="submit" look={look} busy={isPending} className="justify-self-start">
        {submit}
      </Button>
    </form>
  )
}

/** Sets a hit aside; the facts that were on the screen go along. */
export function DismissForm({
  applicationId,
  personId,
  facts,
  action,
}: {
  applicationId: string
  personId: string
  facts: string
  action: FormAction<unknown>
}) {
  const t = useTranslations('conflict')
  return (
    <details className="mt-2">
      <summary className="lnk w-fit cursor-pointer">{t('dismiss')}</summary>
      <div className="max-w-[40rem] py-2">
        <p className="mb-2 text-ink-2">{t('dismissText')}</p>
        <WhyForm
          id={`dismiss-${personId}`}
          hidden={{ applicationId, personId, facts }}
          label={t('dismissReason')}
          submit={t('dismissSubmit')}
          action={action}
        />
      </div>
    </details>
  )
}
