'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { moment } from '../board/dates'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { ShownTo } from '../ui/shown-to'
import { TextAreaField } from '../ui/text-area'
import { type FormAction, unsent } from './form-action'
import { RefusalNotice } from './refusal-notice'

export type ExtensionFacts = {
  /** Working days of one extension and how many are left. */
  days: number
  left: number
  times: number
  request: {
    reason: string
    by: string
    at: string
    answer: 'granted' | 'refused' | null
    answerReason: string
    answeredAt: string | null
  } | null
}

/** Asks for more time, or shows what became of the request. */
export function ExtensionPanel({
  applicationId,
  facts,
  action,
}: {
  applicationId: string
  facts: ExtensionFacts
  action: FormAction<unknown>
}) {
  const t = useTranslations('desk.extension')
  const e = useTranslations('office.error')
  const locale = useLocale()
  const [state, send, busy] = useActionState(action, unsent)
  const { request } = facts
  const because = state.outcome && !state.outcome.ok ? state.outcome.because : null
  const code = because?.fields?.reason
  const typed = typeof state.typed.reason === 'string' ? state.typed.reason : ''
  if (request && request.answer === null)
    return (
      <Notice tone="info" icon="clock" className="mt-5" title={t('asked')}>
        {t('askedOn', { at: moment(request.at, locale), by: request.by, reason: request.reason })}
      </Notice>
    )
  return (
    <section className="mt-5">
      {request?.answer === 'refused' && request.answeredAt && (
        <Notice tone="wait" className="mb-3" title={t('refused')}>
          {t('refusedWhy', { at: moment(request.answeredAt, locale), reason: request.answerReason })}
        </Notice>
      )}
      {facts.left <= 0 ? (
        <p className="text-14 text-ink-2">{t('noneLeft')}</p>
      ) : (
        <details open={because !== null || undefined}>
          <summary>{t('title')}</summary>
          <p className="my-2 text-14 text-ink-2">{t('help', { times: facts.times, days: facts.days })}</p>
          {because && !code && <RefusalNotice because={because} />}
          <form action={send} className="grid max-w-measure gap-3" noValidate>
            <ShownTo />
            <input type="hidden" name="applicationId" value={applicationId} />
            <TextAreaField
              id="extension-reason"
              name="reason"
              label={t('reason')}
              need="required"
              hint={t('reasonHint')}
              rows={3}
              min={10}
              max={1000}
              defaultValue={typed}
              {...(code ? { error: e.has(code) ? e(code) : e('other') } : {})}
            />
            <div>
              <Button type="submit" busy={busy} icon="clock">
                {t('send')}
              </Button>
            </div>
          </form>
        </details>
      )}
      <p className="mt-2 text-13 text-ink-3">{t('lapseNote')}</p>
    </section>
  )
}
