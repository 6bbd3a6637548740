'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { type FormAction, unsent } from '../apply/form-action'
import { Button } from '../ui/button'
import { KeyValues } from '../ui/key-values'
import { Notice } from '../ui/notice'
import { ShownTo } from '../ui/shown-to'

/** Who objected, opened on purpose and only by the officer who handles it; each opening leaves a trace. */
export function Objector({
  objectionId,
  action,
}: {
  objectionId: string
  action: FormAction<{ name: string; contact: string }>
}) {
  const [state, send, busy] = useActionState(action, unsent)
  const t = useTranslations('decision.objection')
  const refused = useTranslations('decision.form.refused')
  const refusal = useTranslations('refusal')
  const { outcome } = state
  if (outcome?.ok)
    return (
      <>
        <KeyValues
          look="tight"
          items={[
            { key: 'name', term: t('name'), value: outcome.value.name },
            {
              key: 'contact',
              term: t('contact'),
              value: <span className="num">{outcome.value.contact}</span>,
            },
          ]}
        />
        <p className="mt-2 text-12 text-ink-3">{t('recorded')}</p>
      </>
    )
  const because = outcome?.because
  return (
    <form action={send} className="grid gap-3" data-print="no">
      <ShownTo />
      {because && (
        <Notice
          tone="bad"
          role="alert"
          title={
            because.reason && refused.has(because.reason) ? refused(because.reason) : refusal(because.code)
          }
        />
      )}
      <input type="hidden" name="objectionId" value={objectionId} />
      <div>
        <Button type="submit" icon="eye" busy={busy}>
          {t('openObjector')}
        </Button>
      </div>
    </form>
  )
}
