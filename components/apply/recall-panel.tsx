'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import { ShownTo } from '../ui/shown-to'
import { type FormAction, unsent } from './form-action'
import { savedText } from './format'
import { RefusalNotice } from './refusal-notice'

/** While the formal check has the case: whether it has begun, and the way back into the draft while it hasn't. */
export function RecallPanel<T>({
  action,
  applicationId,
  version,
  recall,
  maySign,
  today,
}: {
  action: FormAction<T>
  applicationId: string
  version: number
  recall: { isOpen: boolean; begunAt: string | null }
  maySign: boolean
  today: string
}) {
  const t = useTranslations('collab.recall')
  const locale = useLocale()
  const [state, send, busy] = useActionState(action, unsent)
  const because = state.outcome && !state.outcome.ok ? state.outcome.because : null
  if (!recall.isOpen)
    return (
      <p className="mt-4 flex items-start gap-2 text-14/6 text-ink-2">
        <Icon name="lock" className="mt-1" />
        {recall.begunAt ? t('begun', { at: savedText(locale, recall.begunAt, today) }) : t('closed')}
      </p>
    )
  return (
    <form
      action={send}
      className="mt-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-md border border-line p-4"
    >
      <ShownTo />
      {because && <RefusalNotice because={because} />}
      <input type="hidden" name="applicationId" value={applicationId} />
      <input type="hidden" name="version" value={version} />
      <div className="min-w-0 grow basis-72">
        <p>
          <b>{t('open')}</b>
        </p>
        <p className="text-14/6 text-ink-2">{t(maySign ? 'help' : 'signerOnly')}</p>
      </div>
      {maySign && (
        <Button type="submit" icon="undo" busy={busy}>
          {t('button')}
        </Button>
      )}
    </form>
  )
}
