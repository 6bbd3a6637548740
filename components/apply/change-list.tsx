'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useActionState } from 'react'
import type { ReadValue } from '@/domain/application/read-back'
import { Button } from '../ui/button'
import { ShownTo } from '../ui/shown-to'
import { AnswerValue, type FigureNames } from './answer-value'
import { type FormAction, unsent } from './form-action'
import { savedText } from './format'

type Value = { kind: 'hidden' } | ReadValue

export type ChangeLine = {
  changeId: number
  section: string
  field: string
  by: string
  from: string
  to: string
  before: Value
  after: Value
  version: number
  isRestorable: boolean
}

function Shown({ value, label, names }: { value: Value; label: string; names: FigureNames }) {
  const t = useTranslations('collab.history')
  if (value.kind === 'hidden') return <span className="text-ink-3">{t('hidden')}</span>
  if (value.kind === 'none') return <span className="text-ink-3">{t('blank')}</span>
  return <AnswerValue value={value} caption={label} names={names} />
}

function Restore<T>({
  line,
  label,
  applicationId,
  action,
}: {
  line: ChangeLine
  label: string
  applicationId: string
  action: FormAction<T>
}) {
  const t = useTranslations('collab.history')
  const refusal = useTranslations('refusal')
  const [state, send, busy] = useActionState(action, unsent)
  const because = state.outcome && !state.outcome.ok ? state.outcome.because : null
  return (
    <form action={send} className="mt-2">
      <ShownTo />
      <input type="hidden" name="applicationId" value={applicationId} />
      <input type="hidden" name="changeId" value={line.changeId} />
      <input type="hidden" name="version" value={line.version} />
      <Button type="submit" size="sm" icon="undo" busy={busy} aria-label={t('restoreOf', { field: label })}>
        {t('restore')}
      </Button>
      {because && (
        <p role="alert" className="tone-bad mt-1 text-14/6">
          {because.code === 'stale'
            ? t('stale')
            : because.code === 'invalid' || because.code === 'blocked'
              ? t('frozen')
              : refusal(because.code)}
        </p>
      )}
    </form>
  )
}

/** Who changed which answer from what to what, newest first, each with the way back. */
export function ChangeList<T>({
  lines,
  names,
  applicationId,
  today,
  action,
}: {
  lines: readonly ChangeLine[]
  names: FigureNames
  applicationId: string
  today: string
  action: FormAction<T>
}) {
  const t = useTranslations('collab.history')
  const words = useTranslations('application')
  const locale = useLocale()
  return (
    <ol className="mt-6 border-t border-ink">
      {lines.map(line => {
        const label = words(`fields.${line.section}.${line.field}.label`)
        return (
          <li key={line.changeId} className="border-b border-line py-4">
            <div className="flex flex-wrap items-baseline justify-between gap-x-6">
              <p>
                <b>{label}</b>
                <span className="ml-2 text-14 text-ink-3">{words(`sections.${line.section}.title`)}</span>
              </p>
              <p className="text-14 text-ink-2">
                <time dateTime={line.to}>
                  {t('line', { name: line.by, at: savedText(locale, line.to, today) })}
                </time>
              </p>
            </div>
            <dl className="mt-2 grid grid-cols-[3rem_minmax(0,1fr)] gap-x-4 gap-y-1 max-sm:grid-cols-1 max-sm:gap-y-0.5">
              <dt className="text-14/6 text-ink-3">{t('before')}</dt>
              <dd className="wide-answer min-w-0 overflow-x-auto text-ink-2">
                <Shown value={line.before} label={label} names={names} />
              </dd>
              <dt className="text-14/6 text-ink-3">{t('after')}</dt>
              <dd className="wide-answer min-w-0 overflow-x-auto">
                <Shown value={line.after} label={label} names={names} />
              </dd>
            </dl>
            {line.isRestorable && (
              <Restore line={line} label={label} applicationId={applicationId} action={action} />
            )}
          </li>
        )
      })}
    </ol>
  )
}
