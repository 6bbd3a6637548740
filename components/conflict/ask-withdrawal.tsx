'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { type FormAction, unsent } from '../apply/form-action'
import { useProblem } from '../scoring/names'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { ShownTo } from '../ui/shown-to'
import { TextAreaField } from '../ui/text-area'
import { TextField } from '../ui/text-input'
import { useConflictRefusal } from './use-refusal'

/** The applicant names an expert who should keep out of its case, and says why. */
export function AskWithdrawalForm({
  applicationId,
  action,
}: {
  applicationId: string
  action: FormAction<unknown>
}) {
  const t = useTranslations('conflict.withdrawal')
  const refusal = useConflictRefusal()
  const problem = useProblem()
  const [{ outcome, typed }, send, isPending] = useActionState(action, unsent)
  const because = outcome && !outcome.ok ? outcome.because : null
  const text = (name: string): string => (typeof typed[name] === 'string' ? typed[name] : '')
  const error = (name: string): string | undefined => {
    const code = because?.fields?.[name]
    return code ? problem(code) : undefined
  }
  return (
    <details open={because !== null || undefined}>
      <summary>{t('ask')}</summary>
      <p className="my-2 text-14 text-ink-2">{t('askText')}</p>
      {because && !because.fields && (
        <Notice tone="bad" role="alert" title={refusal(because.code, because.reason)} />
      )}
      <form action={send} className="grid max-w-measure gap-3" noValidate>
        <ShownTo />
        <input type="hidden" name="applicationId" value={applicationId} />
        <TextField
          id="withdrawal-name"
          name="personName"
          label={t('personName')}
          need="required"
          maxLength={40}
          defaultValue={text('personName')}
          error={error('personName') && t('nameNeeded')}
        />
        <TextField
          id="withdrawal-organisation"
          name="organisation"
          label={t('organisation')}
          hint={t('organisationHint')}
          maxLength={120}
          defaultValue={text('organisation')}
          error={error('organisation')}
        />
        <TextAreaField
          id="withdrawal-reason"
          name="reason"
          label={t('reason')}
          need="required"
          rows={3}
          min={10}
          max={1000}
          defaultValue={text('reason')}
          error={error('reason')}
        />
        <Button type="submit" busy={isPending} className="justify-self-start">
          {t('send')}
        </Button>
      </form>
    </details>
  )
}
