'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '../ui/button'
import { ProofField, type ProofKind } from '../ui/proof-field'
import { ShownTo } from '../ui/shown-to'
import { TextAreaField } from '../ui/text-area'
import { type FormAction, unsent } from './form-action'
import { RefusalNotice } from './refusal-notice'

/** The enterprise signs the record of the visit, with a remark where it sees things otherwise. */
export function SignVisitForm<T>({
  action,
  applicationId,
  version,
  proof,
}: {
  action: FormAction<T>
  applicationId: string
  version: number
  proof: ProofKind | null
}) {
  const t = useTranslations('hub.visit')
  const [state, send, busy] = useActionState(action, unsent)
  const because = state.outcome && !state.outcome.ok ? state.outcome.because : null
  const typed = typeof state.typed.remark === 'string' ? state.typed.remark : ''
  return (
    <form action={send} className="mt-4 grid gap-4">
      <ShownTo />
      {because && <RefusalNotice because={because} />}
      <input type="hidden" name="applicationId" value={applicationId} />
      <input type="hidden" name="version" value={version} />
      <TextAreaField
        id="remark"
        name="remark"
        label={t('remark')}
        need="optional"
        hint={t('remarkHint')}
        rows={3}
        max={1000}
        defaultValue={typed}
      />
      <ProofField id="proof" because={because} needed={proof} />
      <div>
        <Button type="submit" look="primary" wide busy={busy}>
          {t('sign')}
        </Button>
      </div>
    </form>
  )
}
