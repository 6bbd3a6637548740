'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import type { AskedWithdrawal } from '@/domain/conflict/withdrawal'
import { type FormAction, unsent } from '../apply/form-action'
import { useProblem } from '../scoring/names'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { SelectField } from '../ui/select'
import { ShownTo } from '../ui/shown-to'
import { TextAreaField } from '../ui/text-area'
import { useConflictRefusal } from './use-refusal'

/** The officer answers: granted for somebody of the register, or refused; the applicant reads the reason. */
export function AnswerWithdrawalForm({
  applicationId,
  asked,
  action,
}: {
  applicationId: string
  asked: AskedWithdrawal
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
  const isKnown = asked.matches.length > 0
  return (
    <details open={because !== null || undefined}>
      <summary className="lnk w-fit cursor-pointer">{t('answer')}</summary>
      <form action={send} className="grid max-w-[40rem] gap-3 py-2" noValidate>
        <ShownTo />
        <input type="hidden" name="applicationId" value={applicationId} />
        <input type="hidden" name="requestId" value={asked.id} />
        {because && !because.fields && (
          <Notice tone="bad" role="alert" title={refusal(because.code, because.reason)} />
        )}
        {!isKnown && <p className="text-ink-2">{t('nobody', { name: asked.personName })}</p>}
        <SelectField
          id={`answer-${asked.id}`}
          name="answer"
          label={t('answerLabel')}
          need="required"
          defaultValue={text('answer') || 'refused'}
          error={error('answer')}
          options={[
            { value: 'refused', label: t('refused') },
            ...(isKnown ? [{ value: 'granted', label: t('granted') }] : []),
          ]}
        />
        {isKnown && (
          <SelectField
            id={`who-${asked.id}`}
            name="personId"
            label={t('who')}
            empty={t('nobodyChosen')}
            defaultValue={text('personId')}
            error={error('personId')}
            options={asked.matches.map(each => ({
              value: each.id,
              label: `${each.name} ${each.employer}`,
            }))}
          />
        )}
        <TextAreaField
          id={`why-${asked.id}`}
          name="reason"
          label={t('answerReason')}
          need="required"
          rows={2}
          min={10}
          max={1000}
          defaultValue={text('reason')}
          error={error('reason')}
        />
        <Button type="submit" look="ink" busy={isPending} className="justify-self-start">
          {t('answerSend')}
        </Button>
      </form>
    </details>
  )
}
