'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/choice'
import { FieldNote } from '../ui/field'
import { ProofField, type ProofKind } from '../ui/proof-field'
import { ShownTo } from '../ui/shown-to'
import { TextField } from '../ui/text-input'
import { type FormAction, unsent } from './form-action'
import { RefusalNotice } from './refusal-notice'

/** The statement and the signature: one tick, the full name, one button. */
export function SignForm<T>({
  action,
  applicationId,
  version,
  isAgain,
  personName,
  content,
  proof,
}: {
  action: FormAction<T>
  applicationId: string
  version: number
  /** A correction handed back. */
  isAgain: boolean
  personName: string
  /** Digest of what this page shows. */
  content: string
  proof: ProofKind | null
}) {
  const t = useTranslations('hub.sign')
  const [state, send, busy] = useActionState(action, unsent)
  const because = state.outcome && !state.outcome.ok ? state.outcome.because : null
  const fields = because?.fields ?? {}
  const typed = typeof state.typed.name === 'string' ? state.typed.name : ''
  return (
    <form action={send} className="mt-4 rounded-md border border-line-strong bg-surface p-6 max-lg:p-4">
      <ShownTo />
      {because && because.code !== 'invalid' && <RefusalNotice because={because} />}
      <input type="hidden" name="content" value={content} />
      <input type="hidden" name="applicationId" value={applicationId} />
      <input type="hidden" name="version" value={version} />
      <div className="text-ink-2">
        <p>{t('statement')}</p>
        <ul className="mt-2 list-disc pl-5">
          <li>{t('points.true')}</li>
          <li>{t('points.frozen')}</li>
          <li>{t('points.free')}</li>
        </ul>
      </div>
      <div className="mt-3">
        <Checkbox
          id="agree"
          name="agree"
          value="yes"
          required
          defaultChecked={state.typed.agree === 'yes'}
          aria-invalid={fields.agree ? true : undefined}
          aria-describedby={fields.agree ? 'agree-note' : undefined}
        >
          {t('agree')}
        </Checkbox>
        <FieldNote id="agree" error={fields.agree && t('mustAgree')} />
      </div>
      <div className="mt-4 max-w-80">
        <TextField
          id="name"
          name="name"
          label={t('name')}
          need="required"
          hint={t('nameHint', { name: personName })}
          autoComplete="off"
          required
          defaultValue={typed}
          error={fields.name && t(fields.name === 'name_mismatch' ? 'nameMismatch' : 'nameNeeded')}
        />
      </div>
      <div className="mt-4">
        <ProofField id="proof" because={because} needed={proof} />
      </div>
      <div className="mt-6">
        <Button type="submit" look="primary" wide busy={busy}>
          {t(isAgain ? 'handBack' : 'submit')}
        </Button>
      </div>
    </form>
  )
}
