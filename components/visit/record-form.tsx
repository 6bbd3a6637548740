'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { type CheckResult, SUMMARY_MAX, SUMMARY_MIN } from '@/domain/visit/inputs'
import { type FormAction, unsent } from '../apply/form-action'
import { clockTime } from '../board/dates'
import { Button } from '../ui/button'
import { Icon, type IconName } from '../ui/icon'
import { Notice } from '../ui/notice'
import { SectionHead } from '../ui/section-head'
import { ShownTo } from '../ui/shown-to'
import { TextAreaField } from '../ui/text-area'
import { CheckRow } from './check-row'
import { type RecordStatus, useRecord } from './use-record'

export type CheckGroup = {
  id: string
  title: string
  checks: { id: string; index: number; claim: string; result: CheckResult; note: string }[]
}

const FACE: Record<RecordStatus, { icon: IconName; tone: string }> = {
  saved: { icon: 'check', tone: 'tone-ok' },
  dirty: { icon: 'edit', tone: 'text-ink-3' },
  saving: { icon: 'clock', tone: 'text-ink-3' },
  offline: { icon: 'warning', tone: 'tone-wait' },
  failed: { icon: 'alert', tone: 'tone-bad' },
  ended: { icon: 'alert', tone: 'tone-bad' },
  conflict: { icon: 'warning', tone: 'tone-wait' },
}

function SaveMark({ status, savedAt }: { status: RecordStatus; savedAt: string }) {
  const t = useTranslations('visit.record')
  const locale = useLocale()
  const { icon, tone } = FACE[status]
  const said = {
    saved: t('saved', { at: clockTime(savedAt, locale) }),
    dirty: t('unsaved'),
    saving: t('saving'),
    offline: t('offline'),
    failed: t('failed'),
    ended: t('ended'),
    conflict: t('unsaved'),
  }
  return (
    <p role="status" className={`inline-flex items-center gap-1 text-13 ${tone}`}>
      <Icon name={icon} />
      {said[status]}
    </p>
  )
}

/** The checklist and the summary, saved as they are typed; a plain form where there is no script. */
export function RecordForm({
  applicationId,
  me,
  version,
  savedAt,
  groups,
  summary,
  action,
}: {
  applicationId: string
  me: string
  version: number
  savedAt: string
  groups: readonly CheckGroup[]
  summary: string
  action: FormAction<unknown>
}) {
  const t = useTranslations('visit.record')
  const refusal = useTranslations('refusal')
  const locale = useLocale()
  const [sent, send] = useActionState(action, unsent)
  const all = groups.flatMap(group => group.checks)
  const record = useRecord({
    applicationId,
    me,
    version,
    savedAt,
    answers: {
      checks: Object.fromEntries(all.map(({ id, result, note }) => [id, { result, note }])),
      summary,
    },
  })
  const { answers } = record
  const given = Object.values(answers.checks)
  const seen = given.filter(answer => answer.result !== 'open').length
  const differing = given.filter(answer => answer.result === 'differs').length
  const because = sent.outcome && !sent.outcome.ok ? sent.outcome.because : null
  const claimOf = (id: string): string =>
    id === 'summary' ? t('summary') : (all.find(check => check.id === id)?.claim ?? id)
  return (
    <form
      action={send}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void record.save()
      }}
    >
      <ShownTo />
      <input type="hidden" name="applicationId" value={applicationId} />
      <input type="hidden" name="version" value={version} />
      <div
        className="sticky top-0 z-5 -mx-1 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 bg-paper px-1 py-2 max-md:top-14"
        data-print="no"
      >
        <p className="num text-13 text-ink-2">
          {t('progress', { done: seen, of: given.length, differs: differing })}
        </p>
        <SaveMark status={record.status} savedAt={record.savedAt} />
      </div>
      {because && <Notice tone="bad" role="alert" title={refusal(because.code)} className="mb-3" />}
      {record.isMerged && record.conflicts.length === 0 && (
        <Notice tone="info" role="status" title={t('merged')} className="mb-3" />
      )}
      {record.conflicts.length > 0 && (
        <Notice
          tone="wait"
          role="alert"
          className="mb-3"
          title={t('conflict', {
            n: record.conflicts.length,
            list: record.conflicts.map(claimOf).join(locale === 'en' ? '; ' : '；'),
          })}
          action={
            <Button size="sm" onClick={() => void record.save()}>
              {t('keepMine')}
            </Button>
          }
        />
      )}
      {groups.map(group => (
        <section key={group.id} className="mt-4">
          <SectionHead level={3} small title={group.title} />
          <ul>
            {group.checks.map(check => (
              <CheckRow
                key={check.id}
                index={check.index}
                id={check.id}
                claim={check.claim}
                answer={answers.checks[check.id] ?? { result: check.result, note: check.note }}
                onAnswer={answer =>
                  record.change({ ...answers, checks: { ...answers.checks, [check.id]: answer } })
                }
              />
            ))}
          </ul>
        </section>
      ))}
      <div className="mt-6">
        <TextAreaField
          id="summary"
          name="summary"
          label={t('summary')}
          hint={t('summaryHint')}
          need="required"
          rows={5}
          style={{ minHeight: '7.5rem' }}
          min={SUMMARY_MIN}
          max={SUMMARY_MAX}
          value={answers.summary}
          onChange={event => record.change({ ...answers, summary: event.target.value })}
        />
      </div>
      <div className="mt-3" data-print="no">
        <Button type="submit" look="ink" busy={record.status === 'saving'} wide>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}
