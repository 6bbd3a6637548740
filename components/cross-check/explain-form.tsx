'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { type ExplainedFinding, markOf } from '@/domain/cross-check/result'
import { type FormAction, unsent } from '../apply/form-action'
import { RefusalNotice } from '../apply/refusal-notice'
import { Button } from '../ui/button'
import { ShownTo } from '../ui/shown-to'
import { TextAreaField } from '../ui/text-area'

export type ExplainAction = FormAction<{ key: string }>

/** A short note to a flag, folded away until it is wanted; works without script. */
export function ExplainForm({
  finding,
  applicationId,
  section,
  action,
}: {
  finding: ExplainedFinding
  applicationId: string
  /** The page to come back to: a section, or the list of all files. */
  section: string
  action: ExplainAction
}) {
  const t = useTranslations('crossCheck')
  const [state, send, busy] = useActionState(action, unsent)
  const typed = state.typed.note
  const id = `note-${finding.key.replace(/[^\w-]/g, '-')}`
  return (
    <details className="mt-0.5" open={state.outcome !== null && !state.outcome.ok}>
      <summary className="lnk cursor-pointer text-13">
        {t(finding.note === '' ? 'explain' : 'change')}
      </summary>
      <form action={send} className="mt-2 max-w-measure">
        <ShownTo />
        <input type="hidden" name="applicationId" value={applicationId} />
        <input type="hidden" name="key" value={finding.key} />
        <input type="hidden" name="mark" value={markOf(finding)} />
        <input type="hidden" name="_section" value={section} />
        <input type="hidden" name="_kind" value={finding.kind ?? ''} />
        <TextAreaField
          id={id}
          name="note"
          label={t('noteLabel')}
          hint={t('noteHint')}
          rows={2}
          max={300}
          defaultValue={typeof typed === 'string' ? typed : finding.note}
        />
        {state.outcome && !state.outcome.ok && <RefusalNotice because={state.outcome.because} />}
        <Button type="submit" size="sm" busy={busy} className="mt-2">
          {t('save')}
        </Button>
      </form>
    </details>
  )
}
