import { useTranslations } from 'next-intl'
import { CALL_ENDS } from '@/domain/expert/record/punctuality'
import type { ExpertRecordView } from '@/domain/expert/record/views'
import { KeyValues } from '../ui/key-values'
import { useMarks } from '../ui/marks'
import { Notice } from '../ui/notice'

/** A span of days in words, open where an end is not given. */
const useSpan = () => {
  const t = useTranslations('expertRecord.term')
  return (from: string | null, to: string | null): string => {
    if (!from && !to) return t('none')
    if (!from) return t('openStart', { to: to ?? '' })
    return to ? t('span', { from, to }) : t('openEnd', { from })
  }
}

/** What stands in the register about an expert, and whether a draw may pick them today. */
export function Standing({
  view,
  names,
}: {
  view: ExpertRecordView
  names: { disciplines: string[]; fields: string[]; region: string }
}) {
  const t = useTranslations('expertRecord')
  const grounds = useTranslations('scoring.panel.grounds')
  const marks = useMarks()
  const span = useSpan()
  const { entry, term, suspension, training, calls } = view
  const ends = CALL_ENDS.filter(end => calls[end] > 0).map(end => t(`calls.${end}`, { n: calls[end] }))
  return (
    <>
      <Notice
        tone={view.grounds.length === 0 ? 'ok' : 'wait'}
        title={
          view.grounds.length === 0
            ? t('drawable')
            : t('notDrawable', { grounds: view.grounds.map(ground => grounds(ground)).join(marks.list) })
        }
      />
      <KeyValues
        className="mt-4"
        items={[
          {
            key: 'employer',
            term: t('fields.employer'),
            value: entry.employer,
            note: entry.employerCode ?? undefined,
          },
          ...(entry.title ? [{ key: 'title', term: t('fields.title'), value: entry.title }] : []),
          { key: 'disciplines', term: t('fields.disciplines'), value: names.disciplines.join(marks.list) },
          { key: 'fields', term: t('fields.fields'), value: names.fields.join(marks.list) },
          { key: 'region', term: t('fields.region'), value: names.region },
          {
            key: 'load',
            term: t('fields.load'),
            value: t('loadOf', { load: view.load, capacity: entry.capacity }),
          },
          {
            key: 'calls',
            term: t('fields.punctuality'),
            value: ends.length > 0 ? ends.join(marks.list) : t('calls.none'),
            note: t('calls.how'),
          },
          { key: 'term', term: t('term.title'), value: span(term.termFrom, term.termTo) },
          {
            key: 'suspension',
            term: t('suspension.title'),
            value: suspension.suspendedUntil
              ? span(suspension.suspendedFrom, suspension.suspendedUntil)
              : t('suspension.none'),
            note: [suspension.basis, suspension.because].filter(Boolean).join(marks.semicolon) || undefined,
          },
          {
            key: 'training',
            term: t('training.title'),
            value: training.rule
              ? t('training.hoursOf', {
                  hours: training.hours,
                  months: training.rule.months,
                  need: training.rule.hours,
                })
              : t('training.hours', { hours: training.hours }),
          },
        ]}
      />
    </>
  )
}
