import { useLocale, useTranslations } from 'next-intl'
import { AGENDA_MAX } from '@/domain/visit/inputs'
import type { FormAction } from '../apply/form-action'
import { deadline } from '../board/dates'
import { DeedForm } from '../decision/deed-form'
import { KeyValues } from '../ui/key-values'

/** The day and agenda of a visit, and the form that sets or moves them. */
export function Plan({
  applicationId,
  version,
  plannedOn,
  agenda,
  suggestion,
  mayPlan,
  isWaiting,
  action,
}: {
  applicationId: string
  version: number
  plannedOn: string | null
  agenda: string
  /** A day to start from, YYYY-MM-DD. */
  suggestion: string
  mayPlan: boolean
  /** Some inspectors have not declared. */
  isWaiting: boolean
  action: FormAction<unknown>
}) {
  const t = useTranslations('visit.plan')
  const locale = useLocale()
  const form = (
    <DeedForm
      id="plan"
      action={action}
      hidden={{ applicationId, version }}
      fields={[
        {
          kind: 'date',
          name: 'plannedOn',
          label: t('day'),
          hint: t('dayHint'),
          need: 'required',
          value: plannedOn ?? suggestion,
        },
        {
          kind: 'area',
          name: 'agenda',
          label: t('agenda'),
          hint: t('agendaHint'),
          need: 'required',
          rows: 5,
          max: AGENDA_MAX,
          value: agenda || t('agendaStart'),
        },
      ]}
      submit={plannedOn ? t('change') : t('set')}
      look={plannedOn ? 'ink' : 'primary'}
      {...(plannedOn ? { fold: { label: t('changeTitle'), note: t('changeHint'), icon: 'calendar' } } : {})}
    />
  )
  return (
    <>
      {plannedOn ? (
        <KeyValues
          look="tight"
          items={[
            {
              key: 'day',
              term: t('day'),
              value: <time dateTime={plannedOn}>{deadline(plannedOn, locale)}</time>,
            },
            {
              key: 'agenda',
              term: t('agenda'),
              value: <span className="whitespace-pre-line">{agenda}</span>,
            },
          ]}
        />
      ) : (
        <p className="text-ink-2">{isWaiting ? t('waiting') : t('none')}</p>
      )}
      {mayPlan && !isWaiting && !plannedOn && <div className="mt-3">{form}</div>}
      {mayPlan && plannedOn && form}
    </>
  )
}
