'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { ProofField, type ProofKind } from '../ui/proof-field'
import { ShownTo } from '../ui/shown-to'
import { TextAreaField } from '../ui/text-area'
import { type FormAction, unsent } from './form-action'
import { RefusalNotice } from './refusal-notice'

/** Withdraws an application: what follows, a reason, one button. */
export function WithdrawForm<T>({
  action,
  applicationId,
  version,
  isDraft,
  isPublic,
  proof,
}: {
  action: FormAction<T>
  applicationId: string
  version: number
  isDraft: boolean
  isPublic: boolean
  proof: ProofKind | null
}) {
  const t = useTranslations('hub.withdraw')
  const [state, send, busy] = useActionState(action, unsent)
  const because = state.outcome && !state.outcome.ok ? state.outcome.because : null
  const typed = typeof state.typed.reason === 'string' ? state.typed.reason : ''
  return (
    <form action={send} className="mt-6 grid gap-6">
      <ShownTo />
      {because && because.code !== 'invalid' && <RefusalNotice because={because} />}
      <Notice tone="wait" title={t('final')}>
        {t(isDraft ? 'helpDraft' : isPublic ? 'helpPublic' : 'help')}
      </Notice>
      <input type="hidden" name="applicationId" value={applicationId} />
      <input type="hidden" name="version" value={version} />
      <TextAreaField
        id="reason"
        name="reason"
        label={t('reason')}
        need="required"
        hint={t('reasonHint')}
        rows={4}
        min={10}
        max={500}
        defaultValue={typed}
        error={because?.fields?.reason && t('reasonShort')}
      />
      <ProofField id="proof" because={because} needed={proof} />
      <div>
        <Button type="submit" look="danger" wide busy={busy}>
          {t('button')}
        </Button>
      </div>
    </form>
  )
}
