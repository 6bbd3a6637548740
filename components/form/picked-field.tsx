'use client'
import { useTranslations } from 'next-intl'
import { SelectField } from '../ui/select'
import { type FieldAt, useFace } from './field-face'
import { useFormParts } from './form-context'
import { memberOf, type Raw } from './raw'

/** Columns whose answers stand somewhere else already, so that nobody types them twice. */
const PICKED = ['tests.results.columns.indicator', 'tests.results.columns.report'] as const

/** Whether a column is chosen from what stands elsewhere. */
export const isPicked = (at: string): boolean => PICKED.some(one => one === at)

const numbersIn = (raw: Raw | undefined): string[] =>
  Array.isArray(raw) ? raw.map(row => memberOf(row, 'number')).filter(number => number !== '') : []

/** An answer chosen from the indicator table or from the reports above; one that is gone there still shows what it was. */
export function PickedField({ field, path, at, initial, isLocked }: FieldAt) {
  const { register, leave, context, raw } = useFormParts()
  const { example: _, unit: __, ...face } = useFace({ field, path, at })
  const hub = useTranslations('hub.form')
  const offered = at.endsWith('.report')
    ? numbersIn(raw.reports)
    : context.indicatorRows.flatMap(({ name }) => name ?? [])
  const own = typeof initial === 'string' ? initial : ''
  const values = [...new Set(own === '' ? offered : [...offered, own])]
  return (
    <SelectField
      {...face}
      {...register(`patch.${path}`, { onBlur: () => leave(path) })}
      defaultValue={own}
      disabled={isLocked}
      empty={hub('choose')}
      options={values.map(value => ({ value, label: value }))}
    />
  )
}
