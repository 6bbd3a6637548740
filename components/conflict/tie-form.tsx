'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { ENTERPRISE_TIES } from '@/domain/conflict/facts'
import { type FormAction, unsent } from '../apply/form-action'
import { useProblem } from '../scoring/names'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { SelectField } from '../ui/select'
import { ShownTo } from '../ui/shown-to'
import { TextField } from '../ui/text-input'
import { useConflictRefusal } from './use-refusal'

/** Enters a tie of the enterprise by hand. */
export function TieForm({ applicationId, action }: { applicationId: string; action: FormAction<unknown> }) {
  const t = useTranslations('conflict')
  const refusal = useConflictRefusal()
  const problem = useProblem()
  const [{ outcome, typed }, send, isPending] = useActionState(action, unsent)
  const because = outcome && !outcome.ok ? outcome.because : null
  const text = (name: string): string => (typeof typed[name] === 'string' ? typed[name] : '')
  const error = (name: string): string | undefined => {
    const code = because?.fields?.[name]
    return code ? (code === 'repeated' ? refusal('repeated') : problem(code)) : undefined
  }
  return (
    <details className="mt-3">
      <summary className="lnk w-fit cursor-pointer">{t('addTie')}</summary>
      <form action={send} className="grid max-w-[48rem] gap-3 py-3 md:grid-cols-2" noValidate>
        <ShownTo />
        <input type="hidden" name="applicationId" value={applicationId} />
        {because && !because.fields && (
          <Notice tone="bad" role="alert" title={refusal(because.code, because.reason)} />
        )}
        <SelectField
          id="tie-kind"
          name="kind"
          label={t('tieKind')}
          need="required"
          empty={t('choose')}
          defaultValue={text('kind')}
          error={error('kind')}
          options={ENTERPRISE_TIES.map(kind => ({ value: kind, label: t(`tieKinds.${kind}`) }))}
        />
        <TextField
          id="tie-name"
          name="name"
          label={t('tieName')}
          need="required"
          defaultValue={text('name')}
          error={error('name')}
        />
        <TextField
          id="tie-code"
          name="creditCode"
          label={t('tieCode')}
          hint={t('tieCodeHint')}
          defaultValue={text('creditCode')}
          error={error('creditCode')}
        />
        <TextField
          id="tie-detail"
          name="detail"
          label={t('tieDetail')}
          defaultValue={text('detail')}
          error={error('detail')}
        />
        <Button type="submit" look="ink" busy={isPending} className="justify-self-start">
          {t('addTieSubmit')}
        </Button>
      </form>
    </details>
  )
}
