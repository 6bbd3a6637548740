import { useTranslations } from 'next-intl'
import { asDate } from '@/domain/calendar/days'
import { addWorkingDays } from '@/domain/calendar/working-days'
import { FINDING_MAX, FINDING_MIN, GRADES } from '@/domain/visit/inputs'
import type { FormAction } from '../apply/form-action'
import { DeedForm } from '../decision/deed-form'

/** The form that records a finding. */
export function NewFinding({
  applicationId,
  version,
  today,
  items,
  action,
}: {
  applicationId: string
  version: number
  today: string
  items: readonly { id: string; title: string }[]
  action: FormAction<unknown>
}) {
  const t = useTranslations('visit.finding')
  return (
    <DeedForm
      id="finding"
      action={action}
      hidden={{ applicationId, version }}
      columns
      fields={[
        {
          kind: 'radio',
          name: 'grade',
          label: t('grade'),
          need: 'required',
          look: 'row',
          options: GRADES.map(value => ({ value, label: t(value) })),
        },
        {
          kind: 'select',
          name: 'item',
          label: t('item'),
          need: 'required',
          empty: t('itemEmpty'),
          options: items.map(item => ({ value: item.id, label: `${item.id} ${item.title}` })),
        },
        {
          kind: 'area',
          name: 'text',
          label: t('text'),
          hint: t('textHint'),
          need: 'required',
          min: FINDING_MIN,
          max: FINDING_MAX,
        },
        { kind: 'area', name: 'remedy', label: t('remedy'), need: 'required', max: FINDING_MAX },
        {
          kind: 'date',
          name: 'dueOn',
          label: t('due'),
          hint: t('dueHint'),
          need: 'required',
          value: addWorkingDays(asDate(today), 10).date,
        },
      ]}
      submit={t('submit')}
      look="ink"
      fold={{ label: t('add'), note: t('addHint'), icon: 'add' }}
    />
  )
}
