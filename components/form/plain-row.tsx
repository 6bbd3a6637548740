'use client'
import { useLocale, useTranslations } from 'next-intl'
import type { Field, Fields } from '@/domain/application/field'
import { SelectField } from '../ui/select'
import { TextField } from '../ui/text-input'
import { useFormParts } from './form-context'
import { namedOptions } from './options'

function PlainOne({ field, path, at }: { field: Field; path: string; at: string }) {
  const t = useTranslations('application')
  const { context } = useFormParts()
  const locale = useLocale()
  const face = {
    id: `plain-${path.replaceAll('.', '-')}`,
    name: `patch.${path}`,
    label: t(`fields.${at}.label`),
    need: field.isRequired ? ('required' as const) : ('optional' as const),
  }
  if (field.kind === 'choice' || field.kind === 'yes_no') {
    const options =
      field.kind === 'yes_no'
        ? [
            { value: 'true', label: t('answers.yes') },
            { value: 'false', label: t('answers.no') },
          ]
        : namedOptions(field, at, context.today, locale, key => t(key))
    return <SelectField {...face} empty="" options={options} />
  }
  return <TextField {...face} type={field.kind === 'date' ? 'date' : 'text'} />
}

/** One more row to fill where no script runs; saving shows the next one. */
export function PlainRow({ columns, path, at }: { columns: Fields; path: string; at: string }) {
  const t = useTranslations('hub.form')
  return (
    <noscript>
      <div className="mt-3 rounded-md border border-dashed border-field p-4">
        <p className="mb-3 font-bold">{t('plainRow')}</p>
        <div className="grid grid-cols-2 gap-x-6 gap-y-5 max-lg:grid-cols-1">
          {Object.entries<Field>(columns).map(([id, column]) => (
            <PlainOne key={id} field={column} path={`${path}.${id}`} at={`${at}.columns.${id}`} />
          ))}
        </div>
      </div>
    </noscript>
  )
}
